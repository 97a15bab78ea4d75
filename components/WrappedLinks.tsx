import { singleLine } from '../lib/i18n/clean';
import type { TabView } from '../lib/session/view';
import { Flag } from './Flag';
import { Fold } from './Fold';
import { t, voice } from './state/voice';
import './WrappedLinks.css';

/** Links of which one cannot tell offline whether they lead to a badge. They are shown as text, to be followed by nobody in passing. */
export function WrappedLinks({ links }: { links: TabView['wrapped'] }) {
  const platform = links.find((link) => link.platform)?.platform;
  return (
    <section class="wrapped">
      {platform && <Flag hue="note"><p>{t('list.wrapped.platform', { host: singleLine(platform, 80) })}</p></Flag>}
      <Fold summary={voice().t('list.wrapped', { count: links.length })} eager>
        {() => (
          <>
            <p>{t('list.wrapped.why')}</p>
            <ul class="wrapped-list">
              {links.map(({ url, wrapper, to }) => (
                <li key={url} data-wrapper={wrapper}>
                  {to ? t('list.wrapped.to', { wrapper, host: to }) : t('list.wrapped.link', { wrapper })}
                  <code class="wrapped-url" dir="ltr">{singleLine(url, 160)}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </Fold>
    </section>
  );
}
