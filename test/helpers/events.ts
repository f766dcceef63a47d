/** The next event of a type, with the type that the library declares for it. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((done) => element.addEventListener(type, (event) => done(event), { once: true }));
