import { signal } from '@preact/signals';
import { Icon } from '../Icon';
import type { ProfileView as ProfileViewComponent } from '../advice/ProfileView';
import { tell } from '../state/live';
import { seeAsRecruiter } from '../state/profile';
import { t } from '../state/voice';

const loaded = signal<typeof ProfileViewComponent | null>(null);

/** The one click to what recruiters see of the holder. */
export function ProfileLook() {
  return <button type="button" class="wallet-look" onClick={() => void seeAsRecruiter().catch(() => tell(t('check.failed')))}><Icon name="eye" />{t('profile.look')}</button>;
}

/** What stands in place of the list meanwhile. It is loaded when somebody goes there, so that no popup waits for it. */
export function Profile() {
  const ProfileView = loaded.value;
  if (!ProfileView) void load();
  return ProfileView && <ProfileView />;
}

async function load(): Promise<void> {
  loaded.value = (await import('../advice/ProfileView')).ProfileView;
}
