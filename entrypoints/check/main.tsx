import { takeHanded } from '../../lib/session/handed';
import { boot } from '../../components/boot';
import { CheckFiles } from '../../components/check/CheckFiles';
import { askThrough } from '../../components/state/ask';
import { checkRows, followJudgement, refreshRow, takeHandedOver } from '../../components/state/files';
import { originOfRow } from '../../components/state/wallet-add-all';
import { addFrom } from '../../components/state/wallet-add';
import { refreshThrough } from '../../components/state/refresh';
import { t } from '../../components/state/voice';

askThrough((key) => checkRows([key]));
refreshThrough(refreshRow);
addFrom(originOfRow);

void boot({
  title: () => t('title.files'),
  content: () => <CheckFiles />,
  after() {
    followJudgement();
    void takeHanded().then(takeHandedOver);
  },
});
