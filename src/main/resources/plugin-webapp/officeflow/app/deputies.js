import {busy, button, cell, element, labelled} from './elements.js';

/** Who decides for whom: names a deputy, says who is back, takes a decision over. */
export class Deputies {
  constructor(words, office, changed) {
    this.words = words;
    this.office = office;
    this.changed = changed;
    this.summary = element('summary', {}, words.deputies);
    this.said = element('div');
    this.said.setAttribute('role', 'status');
    this.body = element('div');
    this.wishes = element('div');
    this.node = element('details', {className: 'officeflow-deputies'}, this.summary, this.said, this.body, this.wishes);
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  async show() {
    try {
      this.draw(await this.office.get('deputies'));
    } catch (refusal) {
      this.say(refusal.message, true);
    }
  }

  /** Asks for something, draws what is so now, and says that it is done. */
  async wish(path, body, told) {
    this.say('');
    try {
      let page = null;
      await this.office.post(path, body, (answer) => {
        page = answer;
      });
      this.draw(page);
      this.say(told);
      this.changed();
      return true;
    } catch (refusal) {
      this.say(refusal.message, true);
      return false;
    }
  }

  draw(page) {
    const {words} = this;
    this.people = page.people;
    const standing = page.mine.filter(({begun}) => begun).map(({name, to}) => words.standsInForYou(name, words.day(to)));
    const others = page.others.filter(({begun}) => begun).map(({name, to}) => words.youStandInFor(name, words.day(to)));
    this.summary.textContent = [words.deputies, ...standing, ...others].join(' · ');
    this.body.replaceChildren(
        page.mine.length ? this.periods(words.yourDeputies, page.mine, words.deputy, (period) => this.back(period, page.today))
          : element('p', {className: 'text-muted'}, words.noDeputy),
        page.others.length ? this.periods(words.youStandIn, page.others, words.absent, () => '') : '',
        page.elsewhere.length ? this.elsewhere(page.elsewhere) : '');
    if (!this.wishes.firstElementChild) {
      this.wishes.replaceChildren(this.form(page.today));
    }
  }

  periods(caption, periods, who, action) {
    const {words} = this;
    return this.table(caption, [who, words.firstDay, words.lastDay, words.limit, ''], periods.map((period) => [
      period.name, words.day(period.from), words.day(period.to), words.limits(period), action(period)]));
  }

  elsewhere(decisions) {
    const {words} = this;
    return this.table(words.elsewhere, [words.request, words.waitsFor, words.amount, words.due, ''],
        decisions.map((held) => [`${held.reference}: ${held.subject}`, held.holder, words.money(held.amount),
          words.moment(held.due), button(words.takeOver, 'btn btn-default btn-sm', () => this.wish(
              `deputies/decisions/${encodeURIComponent(held.task)}/take-over`, {}, words.takenOver(held.reference)))]));
  }

  table(caption, heads, rows) {
    return element('table', {className: 'table table-condensed'},
        element('caption', {}, caption),
        element('thead', {}, element('tr', {}, heads.map((title) => {
          const head = element(title ? 'th' : 'td', {}, title);
          if (title) {
            head.scope = 'col';
          }
          return head;
        }))),
        element('tbody', {}, rows.map((row) => element('tr', {}, row.map((content, index) => cell(content, '', heads[index]))))));
  }

  back(period, today) {
    const {words} = this;
    const day = element('input', {type: 'date', className: 'form-control input-sm', value: today, min: today,
      aria: {label: words.backOn(period.name)}});
    return [element('span', {className: 'officeflow-back'}, day,
        button(words.back, 'btn btn-default btn-sm', () => this.wish(
            `deputies/${encodeURIComponent(period.absence)}/return`, {backOn: day.value || null}, words.backNoted)))];
  }

  form(today) {
    const {words} = this;
    const deputy = element('select', {className: 'form-control', required: true},
        element('option', {value: ''}, words.choose),
        this.people.map(({id, name}) => element('option', {value: id}, name)));
    const first = element('input', {type: 'date', className: 'form-control', value: today, min: today, required: true});
    const last = element('input', {type: 'date', className: 'form-control', min: today, required: true});
    const limit = element('input', {type: 'number', className: 'form-control', min: '0.01', step: '0.01', placeholder: words.anyAmount});
    const kind = element('select', {className: 'form-control'},
        element('option', {value: ''}, words.everything), element('option', {value: 'purchase-request'}, words.purchasesOnly));
    const form = element('form', {className: 'officeflow-filters', noValidate: true},
        labelled(words.whoDecides, deputy), labelled(words.firstDay, first), labelled(words.lastDay, last),
        labelled(words.upTo, limit), labelled(words.onWhat, kind),
        element('button', {type: 'submit', className: 'btn btn-primary'}, words.nameDeputy));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      busy(form.querySelector('button[type=submit]'), async () => {
        const named = await this.wish('deputies', {
          deputy: deputy.value || null, firstDay: first.value || null, lastDay: last.value || null,
          maxAmount: limit.value === '' ? null : Number(limit.value), kind: kind.value || null
        }, words.deputyNamed);
        if (named) {
          form.reset();
        }
      });
    });
    return element('section', {aria: {label: words.nameDeputy}}, element('h3', {}, words.nameDeputyTitle), form);
  }
}
