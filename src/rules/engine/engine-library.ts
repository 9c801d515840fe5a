// A bundler gives a dynamically imported CommonJS package only as its default; named through a module of our own it is whole.
export { Engine, Operator } from 'json-rules-engine';
