'use strict';

// The secret of the link stands after the #, where no server sees it; it goes into the form and out of the address.
const token = document.getElementById('token');
if (token && window.location.hash.length > 1) {
  const secret = window.location.hash.slice(1);
  token.value = secret;
  document.getElementById('code').hidden = true;
  document.getElementById('other-language').hash = secret;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

const upload = document.getElementById('upload');
if (upload) {
  upload.addEventListener('submit', (event) => {
    const file = document.getElementById('file').files[0];
    const tooLarge = Boolean(file) && file.size > Number(upload.dataset.limit) * 1024 * 1024;
    document.getElementById('too-large').hidden = !tooLarge;
    if (tooLarge) {
      event.preventDefault();
    }
  });
}
