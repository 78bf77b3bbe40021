import { readText } from './src/fixtures/readText.js';
