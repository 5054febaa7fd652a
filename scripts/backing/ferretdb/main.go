// MongoDB's protocol in front of PostgreSQL with DocumentDB. Settings come from the environment,
// so that the process list shows no database URL.
package main

import (
	"context"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/v2/ferretdb"
)

func main() {
	telemetry := false
	server, err := ferretdb.New(&ferretdb.Config{
		PostgreSQLURL: os.Getenv("FERRETDB_POSTGRES_URL"),
		ListenAddr:    os.Getenv("FERRETDB_LISTEN"),
		StateDir:      os.Getenv("FERRETDB_STATE"),
		LogLevel:      slog.LevelError,
		LogOutput:     os.Stderr,
		Telemetry:     &telemetry,
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	server.Run(ctx)
}
