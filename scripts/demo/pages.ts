import type { Person } from '@firegrid/testkit';
import { expectStatus } from './world.ts';

/** Everything of a list, page by page. */
export async function everyItem<Item>(person: Person, path: string): Promise<Item[]> {
  const items: Item[] = [];
  const link = path.includes('?') ? '&' : '?';
  for (let after = ''; ;) {
    const { body } = expectStatus(await person.get(`${path}${link}limit=200${after}`), 200);
    const page = body as { items: Item[]; next: string | null };
    items.push(...page.items);
    if (page.next === null) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
