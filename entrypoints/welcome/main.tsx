import { boot } from '../../components/boot';
import { followPlaces } from '../../components/state/places';
import { t } from '../../components/state/voice';
import { Welcome } from '../../components/Welcome';

void boot({ ready: followPlaces, title: () => t('title.welcome'), content: () => <Welcome /> });
