import {busy, button, element, labelled, table} from './elements.js';

/** The facts of one decision beside its form. */
export class Decision {
  constructor(words, office, task, {close, decided}) {
    this.words = words;
    this.office = office;
    this.task = task;
    this.close = close;
    this.decided = decided;
    this.said = element('div', {className: 'said'});
    this.said.setAttribute('role', 'alert');
    this.body = element('div', {className: 'officeflow-decision-body', tabIndex: 0},
        element('p', {className: 'text-muted'}, words.loading));
    this.foot = element('div');
    this.heading = element('h2', {tabIndex: -1});
    this.node = element('section', {className: 'officeflow-decision', aria: {label: words.decision}},
        element('div', {className: 'officeflow-decision-head'}, this.heading,
            button(words.close, 'btn btn-default btn-sm', () => this.close())),
        this.body, this.said, this.foot);
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
      }
    });
  }

  async show() {
    try {
      const details = await this.office.get(`approvals/${encodeURIComponent(this.task)}`);
      this.draw(details);
      this.heading.focus();
      this.drawDocuments(details.decision.documents);
    } catch (refusal) {
      this.body.replaceChildren();
      this.say(refusal.message);
    }
  }

  say(text) {
    this.said.replaceChildren(...(text ? [element('div', {className: 'alert alert-danger'}, text)] : []));
  }

  draw({decision, title, because, reasonNeeded, facts}) {
    const {words} = this;
    this.reference = decision.reference;
    this.heading.textContent = title;
    this.documents = element('div');
    this.lines = (facts.lines || []).map((line) => ({...line, field: this.quantity(line)}));
    this.body.replaceChildren(
        element('p', {title: words.rule(decision.rule)}, because),
        element('dl', {className: 'officeflow-facts'}, (facts.facts || []).map(({fact, value}) => [
          element('dt', {}, fact), element('dd', {}, String(value))]).flat()),
        this.lines.length ? this.linesTable() : '',
        this.documents,
        (facts.related || []).length ? table(words.related, [['reference', words.reference], ['who', words.who],
          ['what', words.what], ['amount', words.amount, 'number']], facts.related) : '',
        (facts.earlier || []).length ? table(words.earlier, [['when', words.when], ['who', words.who],
          ['what', words.what], ['reason', words.why]], facts.earlier) : '');
    this.foot.replaceChildren(this.form(reasonNeeded, decision));
  }

  quantity(line) {
    const field = element('input', {
      type: 'number', className: 'form-control input-sm', min: '0', max: String(line.quantity), step: 'any',
      value: String(line.approvedQuantity ?? line.quantity), aria: {label: this.words.approveLine(line.position)}
    });
    field.required = true;
    return field;
  }

  linesTable() {
    const {words} = this;
    const heads = [words.no, words.description, words.amount, words.approveQuantity];
    return element('div', {},
        element('table', {className: 'table table-condensed'},
            element('caption', {}, words.lines),
            element('thead', {}, element('tr', {}, heads.map((title, index) => {
              const head = element('th', {className: index > 1 ? 'number' : ''}, title);
              head.scope = 'col';
              return head;
            }))),
            element('tbody', {}, this.lines.map((line) => element('tr', {},
                element('td', {}, String(line.position)), element('td', {}, line.description),
                element('td', {className: 'number'}, line.amount), element('td', {className: 'number'}, line.field))))),
        element('p', {className: 'help-block'}, words.linesHint));
  }

  async drawDocuments(count) {
    if (!count) {
      return;
    }
    const address = `/api/tasks/${encodeURIComponent(this.task)}/documents`;
    let documents;
    try {
      documents = await this.office.getFrom(address);
    } catch {
      this.documents.replaceChildren(element('p', {className: 'text-danger'}, this.words.noDocuments));
      return;
    }
    this.documents.replaceChildren(element('h3', {}, this.words.documents), element('ul', {className: 'list-unstyled'},
        documents.map((document) => element('li', {}, element('a', {
          href: `${this.office.root}${address}/${encodeURIComponent(document.id)}`, download: document.fileName
        }, document.fileName)))));
  }

  form(reasonNeeded, decision) {
    const {words} = this;
    this.reason = element('textarea', {className: 'form-control', rows: 3, maxLength: 2000});
    const choices = [['approve', words.approve], ['reject', words.reject], ['return', words.giveBack]];
    const form = element('form', {noValidate: true},
        element('fieldset', {}, element('legend', {}, words.decision),
            element('div', {className: 'officeflow-choices'}, choices.map(([value, title]) => element('label', {},
                element('input', {type: 'radio', name: 'officeflow-decision', value}), ` ${title}`)))),
        labelled(words.reason, this.reason),
        element('p', {className: 'help-block'}, reasonNeeded ? words.reasonNeeded : words.reasonHint),
        element('button', {type: 'submit', className: 'btn btn-primary'}, words.decide),
        decision.onBehalfOf && !decision.given ? button(words.giveBackTo(decision.onBehalfOf), 'btn btn-default pull-right',
            () => this.giveBack(decision)) : '');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      busy(form.querySelector('button[type=submit]'), () => this.send(form));
    });
    return form;
  }

  async giveBack({reference, onBehalfOf}) {
    try {
      await this.office.post(`deputies/decisions/${encodeURIComponent(this.task)}/give-back`, {}, () => {});
      this.decided(this.words.givenBack(reference, onBehalfOf));
    } catch (refusal) {
      this.say(refusal.message);
    }
  }

  async send(form) {
    const chosen = form.querySelector('input[name=officeflow-decision]:checked');
    if (!chosen) {
      this.say(this.words.chooseFirst);
      form.querySelector('input[type=radio]').focus();
      return;
    }
    this.say('');
    const order = {task: this.task, decision: chosen.value, reason: this.reason.value.trim() || null};
    if (this.lines.length) {
      order.lines = this.lines.map(({field}) => ({approvedQuantity: field.value === '' ? null : Number(field.value)}));
    }
    try {
      let outcome = null;
      await this.office.post('approvals/decisions', {decisions: [order]}, (line) => {
        outcome = line;
      });
      if (outcome && outcome.result === 'DONE') {
        this.decided(this.words.done(this.reference));
        return;
      }
      this.say(outcome ? outcome.words : this.words.interrupted);
      if (outcome && outcome.result === 'GONE') {
        this.decided('');
      }
    } catch (refusal) {
      this.say(refusal.message);
    }
  }
}
