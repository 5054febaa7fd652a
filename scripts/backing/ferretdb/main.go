// MongoDB's protocol in front of PostgreSQL with DocumentDB. Settings come from the environment,
// so that the process list shows no database URL.
//
// FerretDB's own package to embed it brings telemetry, tracing, a proxy, an HTTP and an AI interface: none of them runs
// here, and together they took longer to compile than what does. The name of this module lets it take the parts.
package main

import (
	"context"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/FerretDB/FerretDB/v2/internal/clientconn"
	"github.com/FerretDB/FerretDB/v2/internal/handler"
	"github.com/FerretDB/FerretDB/v2/internal/handler/middleware"
	"github.com/FerretDB/FerretDB/v2/internal/util/logging"
	"github.com/FerretDB/FerretDB/v2/internal/util/state"
)

func main() {
	listenAddress := os.Getenv("FERRETDB_LISTEN")
	metrics := middleware.NewMetrics()
	options := &logging.NewHandlerOpts{Base: "console", Level: slog.LevelError, SkipChecks: true}
	logger := logging.Logger(os.Stderr, options, "")
	provider, err := state.NewProviderDir(os.Getenv("FERRETDB_STATE"))
	if err != nil {
		log.Fatal(err)
	}
	database, err := handler.New(&handler.NewOpts{
		PostgreSQLURL: os.Getenv("FERRETDB_POSTGRES_URL"),
		TCPHost:       listenAddress,
		L:             logging.WithName(logger, "documentdb"),
		Metrics:       metrics,
		StateProvider: provider,
	})
	if err != nil {
		log.Fatal(err)
	}
	commands := middleware.New(&middleware.NewOpts{
		Mode:    middleware.NormalMode,
		DocDB:   database,
		Metrics: metrics,
		L:       logging.WithName(logger, "middleware"),
	})
	listener, err := clientconn.Listen(&clientconn.ListenerOpts{
		M:      commands,
		Logger: logger,
		TCP:    listenAddress,
		Mode:   middleware.NormalMode,
	})
	if err != nil {
		log.Fatal(err)
	}

	stopping, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	// Clients leave first: what they asked for is answered.
	serving, end := context.WithCancel(context.Background())
	var handlers sync.WaitGroup
	for _, run := range []func(context.Context){commands.Run, database.Run} {
		handlers.Go(func() { run(serving) })
	}
	listener.Run(stopping)
	end()
	handlers.Wait()
}
