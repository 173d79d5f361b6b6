/** How our pages ask the office. */
import {words} from './words.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** The address of something that the office answers. */
export function address(...path) {
  return `${root}/api/${path.map(encodeURIComponent).join('/')}`;
}

/** Read at each request: the token changes with every login. */
function token() {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

/** Sends a file. */
export function send(url, file) {
  return ask(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': token()},
    body: file
  });
}

/** The answer as an object; a refusal becomes an error with the server's words. */
export async function ask(url, options = {}) {
  let response;
  try {
    response = await fetch(url, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch {
    throw new Error(words.noAnswer);
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) {
    return answer;
  }
  throw new Error(response.status === 401 ? words.loginEnded : answer.message || words.refused(response.status));
}
