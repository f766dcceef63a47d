// There is no receiver here: the page takes over in `brug-submit`. With `action="/contact"` the form sends by itself.
async function deliver({ values }) {
  await new Promise((done) => setTimeout(done, 500));
  const sent = document.querySelector('#sent');
  sent.textContent = JSON.stringify(values, null, 2);
  sent.hidden = false;
}

document.addEventListener('brug-submit', (event) => event.respondWith(deliver(event.detail)));
