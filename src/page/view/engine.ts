import type { Answers, Ask, Questions, Reply } from '../messages.ts';

/** Thrown where the work was stopped by the person who waited for it. */
export class Cancelled extends Error {}

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (why: Error) => void;
}

/** The engine in a worker of its own, so that the page stays alive whatever a file holds. */
export class Engine {
  readonly #script: string;
  readonly #onDoing: (what: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #next = 1;

  constructor(script: string, onDoing: (what: string) => void) {
    this.#script = script;
    this.#onDoing = onDoing;
    this.#worker = this.#start();
  }

  #start(): Worker {
    // A worker from a file of its own is refused where the page itself was opened from a disk.
    const url = URL.createObjectURL(new Blob([this.#script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new Error(event.message));
    };
    return worker;
  }

  #take(reply: Reply): void {
    if ('doing' in reply) {
      this.#onDoing(reply.doing);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('failed' in reply) waiting?.failed(new Error(reply.failed));
    else waiting?.done(reply.answer);
  }

  #end(why: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of all) failed(why);
  }

  ask<A extends Ask>(ask: A, question: Questions[A]): Promise<Answers[A]> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { done: (answer) => resolve(answer as Answers[A]), failed: reject });
      this.#worker.postMessage({ id, ask, with: question });
    });
  }

  /** Stops whatever is being done and begins anew, with nothing at hand. */
  restart(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
    this.#end(new Cancelled());
  }
}
