import { Browser } from '../../../services/console/test/browser.ts';
import { choosePin, keptOnPhone, unlock } from '../../../services/console/test/phone.ts';
import { median, repetitions } from '../measure.ts';
import type { Line, Part } from './line.ts';
import { momentOf, watchFor } from './moment.ts';
import { type Stage, inGrid, worker } from './stage.ts';
import { slowNetwork, slowProcessor } from './throttle.ts';
import { gzipKilobytes, scriptsBy } from './weight.ts';

const signs = [
  { name: 'login', selector: 'main button', text: '登录' },
  { name: 'pin', selector: 'main form input[type=password]' },
  { name: 'today', selector: 'ul[aria-label="要检查的场所"] a' },
];

export const field: Part = {
  name: 'field',
  about: 'The field app: the first load on a cold cache over slow 3G, then opened again without a network',
  async run(stage) {
    const first: number[] = [];
    for (let i = 0; i < repetitions; i += 1) first.push(await firstLoad(stage));
    const { phone, lines } = await firstDay(stage);
    try {
      const later: { pin: number; today: number }[] = [];
      for (let i = 0; i < repetitions; i += 1) later.push(await openAgain(phone));
      return [
        {
          what: 'Field app, first load until the login can be pressed',
          unit: 's',
          value: median(first),
          limit: 5,
        },
        ...lines,
        {
          what: 'Field app, opened again without a network, until the PIN can be typed',
          unit: 's',
          value: median(later.map(({ pin }) => pin)),
          limit: 1.5,
        },
        {
          what: 'Field app, from the PIN to Today, without a network',
          unit: 's',
          value: median(later.map(({ today }) => today)),
        },
      ];
    } finally {
      await phone.close();
    }
  },
};

/** A phone on which nothing is: neither files nor a login. */
async function newPhone({ world }: Stage): Promise<Browser> {
  const phone = await Browser.open(world, 'phone');
  phone.page.setDefaultTimeout(120_000);
  await watchFor(phone.page, signs);
  await slowProcessor(phone.page);
  await slowNetwork(phone.page);
  return phone;
}

/** @returns seconds from the navigation until the login can be pressed */
async function firstLoad(stage: Stage): Promise<number> {
  const phone = await newPhone(stage);
  try {
    await phone.goto('/field');
    return (await momentOf(phone.page, 'login')) / 1000;
  } finally {
    await phone.close();
  }
}

/** The first load once more, and on until Today is there and the phone holds the app's files. */
async function firstDay(stage: Stage): Promise<{ phone: Browser; lines: Line[] }> {
  const phone = await newPhone(stage);
  await phone.goto('/field');
  const atLogin = await scriptsBy(phone.page, await momentOf(phone.page, 'login'));
  const pressed = performance.now();
  await phone.signIn(worker);
  await phone.page.getByRole('heading', { name: '设置六位数字密码' }).waitFor();
  const asked = performance.now();
  await choosePin(phone);
  const today = await momentOf(phone.page, 'today');
  const there = performance.now();
  const atToday = new Set([...atLogin, ...(await scriptsBy(phone.page, today))]);
  await keptOnPhone(phone);
  return {
    phone,
    lines: [
      {
        what: 'Field app, script until then, gzip',
        unit: 'KB',
        value: await gzipKilobytes(atLogin),
        limit: 250,
      },
      {
        what: 'Field app, script until Today, gzip',
        unit: 'KB',
        value: await gzipKilobytes([...atToday]),
        limit: 250,
      },
      {
        what: 'From the login, Keycloak’s page included, to the PIN',
        unit: 's',
        value: (asked - pressed) / 1000,
      },
      {
        what: `From the PIN to Today, with ${inGrid} premises fetched`,
        unit: 's',
        value: (there - asked) / 1000,
      },
    ],
  };
}

/** @returns seconds until the PIN can be typed, and from there to Today; by the page's own clock */
async function openAgain(phone: Browser): Promise<{ pin: number; today: number }> {
  await phone.network('away');
  const page = await phone.page.context().newPage();
  try {
    await watchFor(page, signs);
    await slowProcessor(page);
    await page.goto(`${phone.origin}/field`);
    const pin = await momentOf(page, 'pin');
    await unlock({ page });
    const [sent, today] = [await momentOf(page, 'sent'), await momentOf(page, 'today')];
    return { pin: pin / 1000, today: (today - sent) / 1000 };
  } finally {
    await page.close();
  }
}
