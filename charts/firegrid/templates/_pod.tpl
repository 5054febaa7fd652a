{{/* What every pod of ours is: nobody in particular, with nothing to write to but /tmp. */}}
{{- define "firegrid.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "firegrid.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
capabilities: { drop: [ALL] }
{{- end -}}

{{- define "firegrid.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - { name: {{ . }} }
  {{- end }}
{{- end }}
{{- end -}}

{{- define "firegrid.volumes" -}}
- { name: tmp, emptyDir: { sizeLimit: 64Mi } }
{{- with .Values.trustedCa }}
{{- if .existingSecret }}
- name: ca
  secret: { secretName: {{ .existingSecret }}, items: [{ key: {{ .key }}, path: ca.crt }] }
{{- end }}
{{- end }}
{{- end -}}

{{- define "firegrid.mounts" -}}
- { name: tmp, mountPath: /tmp }
{{- if .Values.trustedCa.existingSecret }}
- { name: ca, mountPath: /etc/firegrid/ca, readOnly: true }
{{- end }}
{{- end -}}
