/** The best of many, of which only so many are kept: quicker than sorting all, and of equals the first offered stays. */
export class Best<T> {
  private readonly items: T[] = [];
  private readonly scores: number[] = [];

  constructor(private readonly most: number) {}

  /** Whether something with that score would be kept. */
  wants(score: number): boolean {
    return this.items.length < this.most || score > this.scores[this.most - 1]!;
  }

  offer(item: T, score: number): void {
    if (!this.wants(score)) return;
    let at = this.items.length;
    while (at > 0 && score > this.scores[at - 1]!) at--;
    this.items.splice(at, 0, item);
    this.scores.splice(at, 0, score);
    if (this.items.length > this.most) {
      this.items.pop();
      this.scores.pop();
    }
  }

  /** Best first. */
  all(): T[] {
    return this.items;
  }
}

/** The likeliest so many, best first, of what is offered one by one. */
export function likeliest<T>(items: Iterable<T>, likelihood: (item: T) => number, most: number): T[] {
  const best = new Best<T>(most);
  for (const item of items) best.offer(item, likelihood(item));
  return best.all();
}
