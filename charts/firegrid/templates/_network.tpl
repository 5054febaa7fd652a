{{/* An egress rule for {to, ports}. */}}
{{- define "firegrid.reach" -}}
- ports:
    {{- range .ports }}
    - { port: {{ . }} }
    {{- end }}
  {{- with .to }}
  to: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Of a URL, the one it has when it names none. */}}
{{- define "firegrid.portOf" -}}
{{- $host := (urlParse .).host -}}
{{- if contains ":" $host }}{{ last (splitList ":" $host) }}{{ else if hasPrefix "https" . }}443{{ else }}80{{ end -}}
{{- end -}}
