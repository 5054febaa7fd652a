# One image for each service: docker build --build-arg SERVICE=org --tag firegrid/org .
# SERVICE is a folder of services/, or `ops` for the operators' tools.
# NPM_CONFIG_REGISTRY and .firegrid/npm-ca.crt are for machines that reach packages another way than usual.
FROM node:24-bookworm-slim AS manifests
COPY . /source
WORKDIR /app
RUN cd /source && { ls package.json package-lock.json .npmrc; find libs services -name package.json; } \
      | tar --create --files-from - | tar --extract --directory /app \
 && if [ -f /source/.firegrid/npm-ca.crt ]; then cp /source/.firegrid/npm-ca.crt /app/; fi

FROM node:24-bookworm-slim AS packages
ARG SERVICE
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY --from=manifests /app .
COPY scripts/kube/sbom.mjs /sbom.mjs
RUN test -n "$SERVICE" \
 && if [ "$SERVICE" = ops ]; then wanted=$(ls services | grep -v console); else wanted=$SERVICE; fi \
 && NPM_CONFIG_CAFILE=/app/npm-ca.crt npm ci --omit=dev --ignore-scripts $(printf -- '--workspace=services/%s ' $wanted) \
 && node /sbom.mjs "$SERVICE" >sbom.json \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.*ts' -o -iname '*.md' \) -delete \
 && rm -rf npm-ca.crt .npmrc package-lock.json libs services

# The console is part of the gateway's image alone.
FROM node:24-bookworm-slim AS console
ARG SERVICE
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY --from=manifests /app .
RUN if [ "$SERVICE" = gateway ]; then \
      NPM_CONFIG_CAFILE=/app/npm-ca.crt NODE_ENV=development npm ci --ignore-scripts --workspace=services/console; \
    fi
COPY tsconfig.json .
COPY libs/access libs/access
COPY services/console services/console
RUN mkdir -p /dist && if [ "$SERVICE" = gateway ]; then \
      node node_modules/vite/bin/vite.js build services/console \
        --outDir /dist/services/console/dist --emptyOutDir --logLevel warn; \
    fi

# A service has its own files and the libs; the tools know every service.
FROM node:24-bookworm-slim AS sources
ARG SERVICE
COPY . /source
WORKDIR /app
RUN cp -r /source/libs . && if [ "$SERVICE" = ops ]; then \
      cp -r /source/services /source/scripts . && rm -r services/console; \
    else \
      rm -r libs/testkit && mkdir services && cp -r "/source/services/$SERVICE" services/; \
    fi

FROM node:24-bookworm-slim
ARG SERVICE
LABEL org.opencontainers.image.title="firegrid/$SERVICE" org.opencontainers.image.licenses=Apache-2.0
WORKDIR /app
COPY LICENSE .
COPY --from=packages /app .
COPY --from=console /dist .
COPY --from=sources /app .
ENV NODE_ENV=production NODE_OPTIONS=--disable-warning=ExperimentalWarning SERVICE=$SERVICE
USER 10001:10001
EXPOSE 8080
# Through a shell only to name the service; exec leaves node as the process that is told to stop.
CMD ["/bin/sh", "-c", "exec node services/$SERVICE/src/main.ts"]
