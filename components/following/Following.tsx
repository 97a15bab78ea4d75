import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { moment } from '../../lib/i18n/dates';
import { REMIND_DAYS } from '../../lib/store/settings';
import type { Followed } from '../../lib/wallet/words';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Fold } from '../Fold';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { change, settings } from '../state/settings';
import { t, voice } from '../state/voice';
import { Switch } from '../Switch';
import { canNotify, follow, followed, followFollowing, ignored, look, looking, nameOf, offerAgain, switchNotify, unfollow } from './state';
import { useParts } from './parts';
import './News.css';

/** Credly's own words on it. */
const AUTO_ACCEPT = 'https://support.credly.com/hc/en-us/articles/360021214671';

/** The lists that are followed, what becomes of what they name, and when the holder is reminded. */
export function Following() {
  const parts = useParts();
  useEffect(followFollowing, []);
  return (
    <div class="following">
      <p class="hint">{t('follow.text')}</p>
      {followed.value.map((one) => <List key={one.id} one={one} onLook={() => void look(one, parts ?? undefined)} />)}
      <Add parts={parts} />
      <Switch label={t('follow.auto')} text={t('follow.auto.text')} on={settings.value.acceptNew} onSwitch={(acceptNew) => void change({ acceptNew })} />
      <p class="hint">{t('follow.platform')} <a href={AUTO_ACCEPT} target="_blank" rel="noopener noreferrer">{t('follow.platform.link')}<Icon name="outside" size={12} /></a></p>
      <Ignored />
      <Reminders />
    </div>
  );
}

function List({ one, onLook }: { one: Followed; onLook: () => void }) {
  const name = singleLine(one.id.replace(/^https:\/\/(?:www\.)?/u, ''), 100);
  const busy = looking.value.has(one.id);
  const { language } = voice();
  const at = (time: number) => moment(language, new Date(time).toISOString());
  const state = busy ? [t('follow.looking')] : one.lookedAt === undefined ? [t('follow.never')] : [t('follow.looked', { when: at(one.lookedAt) }), t('follow.next', { when: at(one.nextAt) })];
  return (
    <section class="followed" aria-label={name} aria-busy={busy} data-followed={one.id}>
      <p class="news-name"><bdi>{name}</bdi></p>
      <p class="wallet-small">{state.join(t('separator.sentence'))}</p>
      {one.problem && !busy && <Flag hue="quiet"><p><Rich text={voice().code(one.problem.code, one.problem.params)} /></p></Flag>}
      {one.refused.length > 0 && (
        <Fold summary={voice().t('follow.refused', { count: one.refused.length })}>
          {() => <ul class="wallet-refused">{one.refused.map((each, n) => <li key={n}><bdi>{singleLine(each.name, 100)}</bdi>{t('separator.label')}<Rich text={voice().code(each.code, each.params)} /></li>)}</ul>}
        </Fold>
      )}
      <div class="wallet-line">
        <Button disabled={busy} label={t('follow.look.named', { name })} onClick={onLook}>{t('follow.look')}</Button>
        <Button label={t('follow.stop.named', { name })} onClick={() => void unfollow(one.id)}>{t('follow.stop')}</Button>
      </div>
    </section>
  );
}

function Add({ parts }: { parts: ReturnType<typeof useParts> }) {
  const text = useSignal('');
  const wrong = useSignal(false);
  const id = useId();
  async function add(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!parts || text.peek().trim() === '') return;
    wrong.value = (await follow(text.peek().trim(), parts)) !== null;
    if (!wrong.peek()) text.value = '';
  }
  return (
    <form onSubmit={(event) => void add(event)}>
      <label class="wallet-add-label" for={id}>{t('follow.label')}</label>
      <div class="wallet-line">
        <input class="wallet-search" id={id} type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} value={text.value} onInput={({ currentTarget }) => { text.value = currentTarget.value; wrong.value = false; }} />
        <button type="submit" class="button button-plain" disabled={!parts || text.value.trim() === ''}>{t('follow.button')}</button>
      </div>
      {wrong.value && <Flag hue="quiet"><p role="alert">{t('follow.wrong')}</p></Flag>}
    </form>
  );
}

function Ignored() {
  if (ignored.value.length === 0) return null;
  return (
    <Fold summary={voice().t('follow.ignored', { count: ignored.value.length })}>
      {() => (
        <ul class="news-list">
          {ignored.value.map((one) => {
            const name = singleLine(nameOf(one), 120);
            return <li key={one.id} class="ignored" data-ignored={one.id}><bdi>{name}</bdi><Button label={t('follow.again.named', { name })} onClick={() => void offerAgain(one)}>{t('follow.again')}</Button></li>;
          })}
        </ul>
      )}
    </Fold>
  );
}

function Reminders() {
  const { remindDays, notify } = settings.value;
  const turn = (days: number, on: boolean) => void change({ remindDays: REMIND_DAYS.filter((one) => (one === days ? on : remindDays.includes(one))) });
  return (
    <div role="group" aria-label={t('remind.title')}>
      <p class="wallet-privacy-title">{t('remind.title')}</p>
      {REMIND_DAYS.map((days) => (
        <Switch key={days} label={days === 0 ? t('remind.day') : voice().t('remind.days', { count: days })} on={remindDays.includes(days)} onSwitch={(on) => turn(days, on)} />
      ))}
      <p class="hint">{t('remind.text')}</p>
      {canNotify() && <Switch label={t('notify.label')} text={t('notify.text')} on={notify} onSwitch={(on) => void switchNotify(on)} />}
    </div>
  );
}
