import './page.css';
import { render } from 'preact';
import type { Built } from '../messages.ts';
import { App } from './app.tsx';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

const root = document.getElementById('page');
if (root !== null) {
  const built = JSON.parse(textOf('built')) as Built;
  const script = textOf('engine');
  root.textContent = '';
  render(<App built={built} script={script} />, root);
}
