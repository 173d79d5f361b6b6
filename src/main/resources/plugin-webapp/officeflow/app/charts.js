/** Pictures of figures. Each says in words what it shows, for whoever does not see it. */
import {element} from './elements.js';

let loading;

/** Chart.js as it comes: its file asks for a module loader that Cockpit has for its own use. */
async function load() {
  const {define} = window;
  window.define = undefined;
  try {
    await import('./chart.js');
  } finally {
    window.define = define;
  }
  window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  window.Chart.defaults.animation = false;
  return window.Chart;
}

/** A picture with a description; drawn once it is on the page. */
export function picture(description, className, settings) {
  const canvas = element('canvas');
  const frame = element('div', {className: `officeflow-picture ${className}`}, canvas);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', description);
  loading = loading || load();
  loading.then((Chart) => {
    if (frame.isConnected) {
      new Chart(canvas, settings(canvas.getContext('2d')));
    }
  }).catch(() => frame.replaceChildren(description));
  return frame;
}

/** A colour with strokes over it, so that it can be told apart without the colour. */
export function hatched(context, colour, stroke) {
  if (!stroke) {
    return colour;
  }
  const tile = element('canvas', {width: 8, height: 8});
  const pen = tile.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = '#fff';
  pen.lineWidth = 1.5;
  pen.beginPath();
  if (stroke === 'slanted') {
    [[-2, 2, 2, -2], [0, 8, 8, 0], [6, 10, 10, 6]].forEach(([x, y, toX, toY]) => {
      pen.moveTo(x, y);
      pen.lineTo(toX, toY);
    });
  } else {
    pen.arc(4, 4, 1, 0, 2 * Math.PI);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat');
}

/** A line without axes, as wide as a word. */
export function sparkline(description, values) {
  return picture(description, 'officeflow-sparkline', () => ({
    type: 'line',
    data: {
      labels: values.map(() => ''),
      datasets: [{data: values, borderColor: '#155cb5', borderWidth: 2, pointRadius: 0, spanGaps: true, tension: 0}]
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: {padding: 3},
      plugins: {legend: {display: false}, tooltip: {enabled: false}},
      elements: {point: {pointRadius: 0}},
      scales: {x: {display: false}, y: {display: false, beginAtZero: true}}
    }
  }));
}

/** Lying bars, one a row, put together of parts: {label, colour, stroke, values}. */
export function bars(description, rows, parts, write) {
  const frame = picture(description, 'officeflow-bars', (context) => ({
    type: 'bar',
    data: {
      labels: rows,
      datasets: parts.map(({label, colour, stroke, values}) => ({
        label, data: values, backgroundColor: hatched(context, colour, stroke), borderColor: '#333', borderWidth: 0.5
      }))
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      plugins: {
        legend: {position: 'top', align: 'start'},
        tooltip: {callbacks: {label: ({dataset, raw}) => `${dataset.label}: ${write(raw)}`}}
      },
      scales: {x: {stacked: true, ticks: {callback: (value) => write(value), maxTicksLimit: 6}}, y: {stacked: true}}
    }
  }));
  frame.style.height = `${80 + rows.length * 30}px`;
  return frame;
}
