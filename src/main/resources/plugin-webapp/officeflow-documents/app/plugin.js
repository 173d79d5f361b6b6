/** The tab "Documents" of a task: lists the documents of its case, hands them out, and attaches new ones. */

const ENDINGS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.txt,.csv';
const LIMIT = 10 * 1024 * 1024;

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} bytes`;
  }
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function when(instant) {
  return new Date(instant).toLocaleString('en-GB', {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'
  });
}

/** Read at each request: the token changes with every login. */
function token() {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

/** The answer as an object; a refusal becomes an error with the server's words. */
async function ask(address, options = {}) {
  let response;
  try {
    response = await fetch(address, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch {
    throw new Error('Officeflow did not answer. Check your connection and try again.');
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) {
    return answer;
  }
  if (response.status === 401) {
    throw new Error('Your login has ended. Reload the page and log in again.');
  }
  throw new Error(answer.message || `Officeflow refused this (${response.status}).`);
}

class DocumentsTab {
  constructor(node, taskId) {
    this.address = `${root}/api/tasks/${encodeURIComponent(taskId)}/documents`;
    this.node = node;
    this.list = element('div');
    this.said = element('div', {className: 'said'});
    this.said.setAttribute('role', 'status');
    this.input = element('input', {type: 'file', accept: ENDINGS, multiple: true, hidden: true});
    this.button = element('button', {type: 'button', className: 'btn btn-default'}, 'Attach a document');
    this.button.addEventListener('click', () => this.input.click());
    this.input.addEventListener('change', () => this.attach([...this.input.files]));
    const hint = element('p', {className: 'text-muted'},
        'PDF, pictures (PNG, JPEG), office files (docx, xlsx, odt, ods), text and CSV, up to 10 MB each. '
        + 'Everybody who has a task of this case can read them.');
    node.append(element('div', {className: 'officeflow-documents'}, this.list, this.button, this.input, hint, this.said));
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  async show() {
    try {
      const documents = await ask(this.address);
      this.list.replaceChildren(documents.length ? this.table(documents) : this.nothing());
    } catch (refusal) {
      this.button.disabled = true;
      this.say(refusal.message, true);
    }
  }

  nothing() {
    return element('p', {className: 'none'}, 'This case has no documents yet.');
  }

  table(documents) {
    const heads = ['Document', 'Size', 'Attached by', 'When'].map((title) => {
      const head = element('th', {}, title);
      head.scope = 'col';
      return head;
    });
    const rows = documents.map((document) => element('tr', {},
        element('td', {}, element('a', {
          href: `${this.address}/${encodeURIComponent(document.id)}`, download: document.fileName
        }, document.fileName)),
        element('td', {}, size(document.size)),
        element('td', {}, document.attachedBy),
        element('td', {}, when(document.attachedAt))));
    return element('table', {className: 'table'},
        element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
  }

  async attach(files) {
    this.button.disabled = true;
    const kept = [];
    const refusals = [];
    for (const file of files) {
      this.say(`Attaching ${file.name} …`, false);
      try {
        await this.send(file);
        kept.push(file.name);
      } catch (refusal) {
        refusals.push(`${file.name}: ${refusal.message}`);
      }
    }
    this.input.value = '';
    this.button.disabled = false;
    if (!this.node.isConnected) {
      return;
    }
    await this.show();
    this.say(refusals.length ? refusals.join(' ') : `Attached ${kept.join(', ')}.`, refusals.length > 0);
    this.button.focus();
  }

  async send(file) {
    if (file.size > LIMIT) {
      throw new Error('The file is larger than 10 MB.');
    }
    await ask(`${this.address}?fileName=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': token()},
      body: file
    });
  }
}

export default {
  id: 'officeflow-documents',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Documents'},
  render(node, {taskId}) {
    new DocumentsTab(node, taskId).show();
  }
};
