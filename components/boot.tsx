import { effect } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import browser from 'webextension-polyfill';
import { chooseLanguage } from '../lib/i18n/language';
import { afterPaint } from './state/paint';
import { followSettings, settings } from './state/settings';
import { speakIn, voice } from './state/voice';
import '../assets/tokens.css';
import '../assets/base.css';

interface Page {
  /** What is to be known before the first paint, besides the language. */
  ready?: () => Promise<unknown>;
  /** What may come after it. */
  after?: () => void;
  /** The page's title, in the language chosen. */
  title: () => string;
  content: () => ComponentChild;
}

/**
 * Starts a page: settings, what it shows and the language that it most likely speaks are read at once, then it is painted. A
 * change of language turns the page over as it stands.
 */
export async function boot({ ready, after, title, content }: Page): Promise<void> {
  const known = ready?.();
  // Before the settings are known, the browser's language is the best guess; while they are read, it is loaded.
  const guessed = speakIn(wanted());
  await followSettings();
  await guessed;
  await speakIn(wanted());
  await known;
  effect(() => void speakIn(wanted()));
  effect(() => {
    document.documentElement.lang = voice().language;
    document.title = title();
  });
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  render(content(), root);
  if (after) afterPaint(after);
}

function wanted() {
  return chooseLanguage(settings.value.language, [browser.i18n.getUILanguage(), ...navigator.languages]);
}
