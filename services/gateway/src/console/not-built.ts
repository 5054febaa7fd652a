/** Said in place of the console where the gateway was started without one. */
export const notBuilt = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>消防网格 FireGrid</title>
  </head>
  <body>
    <h1>控制台尚未构建 · The console is not built</h1>
    <p>请运行 <code>npm start</code>，或 <code>node scripts/console.mjs</code>，然后刷新本页。</p>
    <p>Run <code>npm start</code>, or <code>node scripts/console.mjs</code>, and load this page again.</p>
    <p>接口照常可用 · The API works as ever: <a href="/api/docs">/api/docs</a></p>
  </body>
</html>
`;
