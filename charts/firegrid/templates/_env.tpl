{{/* (dict "name" "X" "secret" "s" "key" "k") */}}
{{- define "firegrid.fromSecret" }}
- name: {{ .name }}
  valueFrom: { secretKeyRef: { name: {{ .secret }}, key: {{ .key }} } }
{{- end -}}

{{- define "firegrid.otlpEndpoint" -}}
{{- if .Values.telemetry.collector.enabled -}}
http://{{ include "firegrid.name" (dict "root" . "name" "collector") }}:4318
{{- else -}}
{{ .Values.telemetry.otlpEndpoint }}
{{- end -}}
{{- end -}}

{{/* The environment of a service and of its migration: (dict "root" $ "name" "org" "service" <merged>) */}}
{{- define "firegrid.env" -}}
{{- $values := .root.Values -}}
{{- $secrets := $values.secrets -}}
{{- $plain := dict
  "PORT" "8080"
  "FIREGRID_MODE" $values.mode
  "FIREGRID_LOG_LEVEL" $values.logLevel
  "FIREGRID_KAFKA_BROKERS" $values.kafka.brokers
  "FIREGRID_TOPIC_PREFIX" $values.kafka.topicPrefix
  "FIREGRID_TOPIC_PARTITIONS" $values.kafka.partitions
  "FIREGRID_TOPIC_REPLICAS" $values.kafka.replication.factor
  "FIREGRID_TOPIC_MIN_IN_SYNC" $values.kafka.replication.minInSync
  "FIREGRID_KAFKA_TLS" $values.kafka.tls.enabled
  "FIREGRID_KEYCLOAK_URL" $values.keycloak.url
  "FIREGRID_ISSUER" $values.keycloak.issuer
  "FIREGRID_REALM" $values.keycloak.realm
  "FIREGRID_AUDIENCE" $values.keycloak.audience
  "FIREGRID_ORIGIN" $values.origin
  "OTEL_EXPORTER_OTLP_ENDPOINT" (include "firegrid.otlpEndpoint" .root)
-}}
{{- if has "mongo" .service.uses }}
  {{- $_ := set $plain "FIREGRID_DB_PREFIX" $values.mongo.databasePrefix }}
{{- end }}
{{- if or (has "s3" .service.uses) (has "services" .service.uses) }}
  {{- $_ := set $plain "FIREGRID_S3_URL" $values.s3.url }}
  {{- $_ := set $plain "FIREGRID_S3_PUBLIC_URL" $values.s3.publicUrl }}
{{- end }}
{{- if has "s3" .service.uses }}
  {{- $_ := set $plain "FIREGRID_S3_REGION" $values.s3.region }}
  {{- $_ := set $plain "FIREGRID_S3_BUCKET" $values.s3.bucket }}
{{- end }}
{{- if has "services" .service.uses }}
  {{- $_ := set $plain "FIREGRID_PROXY_HOPS" (ternary $values.route.proxyHops 0 $values.route.enabled) }}
  {{- range $other, $_ := $values.services }}
    {{- if ne $other $.name }}
      {{- $_ := set $plain (printf "FIREGRID_%s_URL" (upper $other)) (printf "http://%s:8080" (include "firegrid.name" (dict "root" $.root "name" $other))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if $values.trustedCa.existingSecret }}
  {{- $_ := set $plain "NODE_EXTRA_CA_CERTS" "/etc/firegrid/ca/ca.crt" }}
{{- end }}
{{- range $name, $value := mergeOverwrite $plain .service.env }}
{{- if ne (toString $value) "" }}
- { name: {{ $name }}, value: {{ toString $value | quote }} }
{{- end }}
{{- end }}
{{- if has "mongo" .service.uses }}
{{- $own := .service.mongo | default dict }}
{{- if $own.existingSecret }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_MONGO_URL" "secret" $own.existingSecret "key" ($own.key | default "url")) }}
{{- else if $own.url }}
- { name: FIREGRID_MONGO_URL, value: {{ $own.url | quote }} }
{{- else if $secrets.mongo.existingSecret }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_MONGO_URL" "secret" $secrets.mongo.existingSecret "key" $secrets.mongo.key) }}
{{- else }}
- { name: FIREGRID_MONGO_URL, value: {{ $values.mongo.url | quote }} }
{{- end }}
{{- end }}
{{- with $secrets.kafka }}
{{- if .existingSecret }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_KAFKA_USERNAME" "secret" .existingSecret "key" .username) }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_KAFKA_PASSWORD" "secret" .existingSecret "key" .password) }}
{{- end }}
{{- end }}
{{- $variables := dict "orgClient" "FIREGRID_ORG_CLIENT_SECRET" "fieldKeys" "FIREGRID_FIELD_KEYS" "sealKey" "FIREGRID_SEAL_KEY" }}
{{- range .service.secrets }}
{{- $secret := index $secrets . }}
{{- if not $secret.existingSecret }}
{{- else if eq . "s3" }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_S3_ACCESS_KEY" "secret" $secret.existingSecret "key" $secret.accessKey) }}
{{- include "firegrid.fromSecret" (dict "name" "FIREGRID_S3_SECRET_KEY" "secret" $secret.existingSecret "key" $secret.secretKey) }}
{{- else }}
{{- include "firegrid.fromSecret" (dict "name" (index $variables .) "secret" $secret.existingSecret "key" $secret.key) }}
{{- end }}
{{- end }}
{{- end -}}
