/**
 * A receiver that fails on demand, for tests in a browser: POST /receiver/<behaviour>.
 */
export function faultReceiver() {
  return async (context, next) => {
    if (!context.path.startsWith('/receiver/')) return next();
    const behaviour = context.path.slice('/receiver/'.length);
    context.type = 'application/json';
    if (behaviour === 'confirm') {
      context.status = 201;
      context.body = '{}';
    } else if (behaviour === 'fail') {
      context.status = 500;
      context.body = '{}';
    }
  };
}
