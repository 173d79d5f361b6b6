/** Talks to the server: what it refuses becomes an error with its words. */

/** Read at each request: the token changes with every login. */
function token() {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

export class Refusal extends Error {
  constructor(words, status) {
    super(words);
    this.status = status;
  }
}

export class Office {
  constructor(words, {cockpitApi}) {
    this.words = words;
    // the engine's name that Cockpit hands to plugins of diagrams is the whole address
    const [, engine] = window.location.pathname.split('/app/')[1].split('/');
    this.address = `${cockpitApi}/plugin/officeflow/${engine}`;
    this.root = cockpitApi.replace(/\/camunda\/api\/cockpit$/, '');
  }

  /** The answer as an object. */
  async get(path, question = {}) {
    const asked = new URLSearchParams(
        Object.entries(question).filter(([, value]) => value !== '' && value != null)).toString();
    const response = await this.send(`${this.address}/${path}${asked ? `?${asked}` : ''}`);
    return response.json();
  }

  /** What another address of ours answers. */
  async getFrom(path) {
    return (await this.send(this.root + path)).json();
  }

  /** Sends an object and gives each line of the answer to the reader as soon as it is there. */
  async post(path, body, reader) {
    const response = await this.send(`${this.address}/${path}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token()},
      body: JSON.stringify(body)
    });
    const stream = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await this.next(stream); !part.done; part = await this.next(stream)) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop();
      lines.filter(Boolean).forEach((line) => reader(JSON.parse(line)));
    }
    if (rest.trim()) {
      reader(JSON.parse(rest));
    }
  }

  async next(stream) {
    try {
      return await stream.read();
    } catch {
      throw new Refusal(this.words.interrupted, 0);
    }
  }

  async send(address, options = {}) {
    let response;
    try {
      response = await fetch(address, {credentials: 'same-origin', cache: 'no-store', ...options});
    } catch {
      throw new Refusal(this.words.noAnswer, 0);
    }
    if (response.ok) {
      return response;
    }
    if (response.status === 401) {
      throw new Refusal(this.words.loginEnded, 401);
    }
    const answer = await response.json().catch(() => ({}));
    throw new Refusal(answer.message || this.words.refused(response.status), response.status);
  }
}
