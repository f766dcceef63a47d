// Runs one operation inside an animation frame and marks, in the trace, where its script and its drawing end. Starting
// inside a frame means that style, layout and paint of this operation follow at once, and nothing else.
const afterFrame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(undefined);
    });
  });

globalThis.operate = (name, work) =>
  new Promise((done) => {
    requestAnimationFrame(async () => {
      performance.mark(`${name}:start`);
      await work();
      performance.mark(`${name}:script`);
      // Two frames: what is out of view is told apart only after the first.
      await afterFrame();
      await afterFrame();
      performance.mark(`${name}:end`);
      done();
    });
  });
