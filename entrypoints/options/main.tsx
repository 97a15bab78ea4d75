import { boot } from '../../components/boot';
import { Options } from '../../components/options/Options';
import { followPolicy } from '../../components/state/issuers';
import { followPlaces } from '../../components/state/places';
import { followRegistries } from '../../components/state/registries';
import { t } from '../../components/state/voice';

void boot({ ready: () => Promise.all([followPlaces(), followPolicy(), followRegistries()]), title: () => t('title.settings'), content: () => <Options /> });
