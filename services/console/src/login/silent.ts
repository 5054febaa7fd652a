/*
 * The page Keycloak's hidden frame comes back to: hands its address to the page around it, which finishes the sign-in.
 * What oidc-client-ts would do here, without loading all of it into the frame.
 */
window.parent.postMessage(
  { source: 'oidc-client', url: window.location.href, keepOpen: false },
  window.location.origin,
);
