module go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp

go 1.25

require go.opentelemetry.io/otel/sdk v1.38.0
