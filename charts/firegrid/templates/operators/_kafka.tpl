{{/* A KafkaTopic: (dict "root" $ "topic" "firegrid.org.area.v1" "kind" "facts" "partitions" 24) */}}
{{- define "firegrid.kafkaTopic" -}}
{{- $kafka := .root.Values.operators.kafka }}
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: {{ printf "%s%s" .root.Values.kafka.topicPrefix .topic }}
  labels: {{- include "firegrid.kafkaLabels" .root | nindent 4 }}
  annotations: { helm.sh/resource-policy: keep }
spec:
  topicName: {{ printf "%s%s" .root.Values.kafka.topicPrefix .topic }}
  partitions: {{ .partitions }}
  replicas: {{ .root.Values.kafka.replication.factor }}
  config:
    min.insync.replicas: {{ .root.Values.kafka.replication.minInSync }}
    {{- if eq .kind "register" }}
    cleanup.policy: compact
    {{- else }}
    cleanup.policy: delete
    retention.ms: {{ $kafka.retentionMs }}
    {{- end }}
{{- end -}}

{{- define "firegrid.kafkaLabels" -}}
{{ include "firegrid.labels" (dict "root" . "name" "kafka") }}
strimzi.io/cluster: {{ .Values.operators.kafka.cluster }}
{{- end -}}

{{/* One rule of a KafkaUser: (dict "root" $ "topic" "x" "does" (list "Read")) */}}
{{- define "firegrid.mayTopic" }}
- resource: { type: topic, name: {{ printf "%s%s" .root.Values.kafka.topicPrefix .topic }}, patternType: literal }
  operations: [{{ .does | join ", " }}]
{{- end -}}
