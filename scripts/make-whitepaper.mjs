// Prints demo/whitepaper/whitepaper.html to the PDF that the demo offers. Usage: node scripts/make-whitepaper.mjs
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from './browsers.mjs';

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: chromiumArguments() });
const page = await browser.newPage();
await page.goto(new URL('../demo/whitepaper/whitepaper.html', import.meta.url).href);
const path = fileURLToPath(new URL('../demo/assets/whitepaper.pdf', import.meta.url));
await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
await browser.close();
console.log(path);
