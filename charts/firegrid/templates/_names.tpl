{{- define "firegrid.fullname" -}}
{{- if contains "firegrid" .Release.Name -}}{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}{{ printf "%s-firegrid" .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{/* Of one component: (dict "root" $ "name" "org") */}}
{{- define "firegrid.name" -}}
{{ include "firegrid.fullname" .root }}-{{ .name }}
{{- end -}}

{{/* What never changes in the life of a release. */}}
{{- define "firegrid.selector" -}}
app.kubernetes.io/name: firegrid
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- define "firegrid.labels" -}}
{{ include "firegrid.selector" . }}
app.kubernetes.io/part-of: firegrid
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* Whose network rules a pod has: a service's own and its migration's are the same. */}}
{{- define "firegrid.network" -}}
firegrid.io/instance: {{ .root.Release.Name }}
firegrid.io/network: {{ .name }}
{{- end -}}

{{/* A service as it is to be: the defaults and what differs. (dict "root" $ "name" "org") gives YAML. */}}
{{- define "firegrid.service" -}}
{{- $own := deepCopy (index .root.Values.services .name) -}}
{{- toYaml (mergeOverwrite (deepCopy .root.Values.defaults) $own) -}}
{{- end -}}

{{- define "firegrid.image" -}}
{{- $tag := .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- $prefix := ternary "" (printf "%s/" .root.Values.image.registry) (empty .root.Values.image.registry) -}}
{{ $prefix }}firegrid/{{ .name }}:{{ $tag }}
{{- end -}}
