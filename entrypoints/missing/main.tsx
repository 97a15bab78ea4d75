import { boot } from '../../components/boot';
import { Missing } from '../../components/missing/Missing';
import { t } from '../../components/state/voice';

void boot({ title: () => `Proofmark${t('separator.label')}${t('missing.open')}`, content: () => <Missing /> });
