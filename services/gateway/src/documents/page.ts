import { createRequire } from 'node:module';

/** The readable page of the API: one element of RapiDoc, served from here, nothing from elsewhere. */
export const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>FireGrid 接口 · API</title>
    <script type="module" src="/api/docs/rapidoc-min.js"></script>
  </head>
  <body>
    <rapi-doc spec-url="/api/openapi.json" render-style="focused" show-header="false" load-fonts="false"
      allow-spec-url-load="false" allow-spec-file-load="false" primary-color="#c8102e" persist-auth="false"></rapi-doc>
  </body>
</html>
`;

/** RapiDoc's own script, as its package ships it. */
export const script = createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js');
