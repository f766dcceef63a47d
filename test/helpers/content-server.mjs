const COMPARISON = {
  heading: 'Van elders',
  first: 'Marketing',
  second: 'Sales',
  differences: [{ first: 'Groep', second: 'Individu' }],
};

/** Content for `src`, for tests in a browser: GET /content/<behaviour>. */
export function contentServer() {
  const asked = new Map();
  return async (context, next) => {
    if (!context.path.startsWith('/content/')) return next();
    const behaviour = context.path.slice('/content/'.length);
    const times = (asked.get(context.url) ?? 0) + 1;
    asked.set(context.url, times);
    context.set('cache-control', 'no-store');
    context.type = 'application/json';
    // Longer than any test would wait.
    if (behaviour === 'silent') await new Promise((done) => setTimeout(done, 8000));
    if (behaviour === 'slow') await new Promise((done) => setTimeout(done, 400));
    if (behaviour === 'broken') context.body = '{"differences": [';
    else if (behaviour === 'missing' || (behaviour === 'second-time' && times === 1)) context.status = 404;
    else if (behaviour === 'asked') context.body = JSON.stringify(asked.get(`/content/${context.query.of}`) ?? 0);
    else context.body = JSON.stringify(COMPARISON);
  };
}
