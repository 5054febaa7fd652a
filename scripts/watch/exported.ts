import { addProcessMetrics, createMetrics } from '../../libs/telemetry/src/metrics.ts';

/** What others export and alerts read, and who: kept by hand, after their own documentation. */
const others: Readonly<Record<string, string>> = {
  up: 'Prometheus',
  kube_deployment_status_replicas_available: 'kube-state-metrics',
  kube_deployment_spec_replicas: 'kube-state-metrics',
  kube_pod_container_status_restarts_total: 'kube-state-metrics',
  kube_pod_container_resource_limits: 'kube-state-metrics',
  kube_job_status_failed: 'kube-state-metrics',
  container_memory_working_set_bytes: 'kubelet',
  kubelet_volume_stats_available_bytes: 'kubelet',
  kubelet_volume_stats_capacity_bytes: 'kubelet',
  kafka_server_replicamanager_underreplicatedpartitions: 'Strimzi',
  mongodb_mongod_replset_member_replication_lag: 'mongodb_exporter',
  keycloak_user_events_total: 'Keycloak with user event metrics',
  certmanager_certificate_expiration_timestamp_seconds: 'cert-manager',
};

/** The names of all series there are to read: our services' own and those above. */
export async function exportedSeries(): Promise<{ own: Set<string>; foreign: Set<string> }> {
  const metrics = createMetrics('any');
  addProcessMetrics(metrics);
  const own = (await metrics.registry.getMetricsAsJSON()).flatMap(({ name, type }) =>
    String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  return { own: new Set(own), foreign: new Set(Object.keys(others)) };
}
