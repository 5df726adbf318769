// What stands on the pages of the engine bench, in every language of the engine: the project's own sentences.

/** `page` is paragraphs, `poster` lines of large letters, `screen` rows of a settings window, side by side. */
export const TEXTS = {
  en: {
    page: [
      `The harbour office moved into the old customs house on 12 May 2025. Ships report by radio on channel 14; small boats may call +1 (555) 010-2277. The fee for one night is $18.50, and the third night is free.`,
      `"We count about 2,300 boats a year," the harbour master, Mrs O'Neill, said. Is Quay No. 7 still closed? Yes: until Friday, because the crane (built in 1968) is being painted. Visitors exchange keys at the front desk.`,
    ],
    poster: ["Harbour Day", "Saturday, 14 June 2025", "Boats, Music & Fresh Fish", "Free entry from 10:30"],
    screen: [
      ["Settings", "Language", "Help"],
      ["User name", "Julia Kovacs"],
      ["Send a copy by e-mail", "Always"],
      ["Free space", "12.4 GB of 64 GB"],
      ["Last backup", "Today, 09:47"],
      ["Cancel", "Save changes"],
    ],
  },
  ru: {
    page: [
      `Портовая контора переехала в старое здание таможни 12 мая 2025 года. Суда сообщают о себе по радио на канале 14, малые лодки могут позвонить по телефону +7 (495) 000-22-77. Ночь стоянки стоит 850 рублей, третья ночь бесплатно.`,
      `«За год приходит около 2300 судов», — говорит капитан порта Анна Щукина. Закрыт ли ещё причал № 7? Да: до пятницы, потому что кран (построен в 1968 году) красят. Объявление висит у входа, ключи выдаёт дежурный.`,
    ],
    poster: ["День порта", "Суббота, 14 июня 2025", "Лодки, музыка и рыба", "Вход свободный с 10:30"],
    screen: [
      ["Настройки", "Язык", "Справка"],
      ["Имя пользователя", "Юлия Ковач"],
      ["Отправлять копию по почте", "Всегда"],
      ["Свободно", "12,4 ГБ из 64 ГБ"],
      ["Последняя копия", "Сегодня, 09:47"],
      ["Отмена", "Сохранить изменения"],
    ],
  },
  de: {
    page: [
      `Das Hafenamt ist am 12. Mai 2025 in das alte Zollhaus gezogen. Schiffe melden sich über Funk auf Kanal 14, kleine Boote dürfen anrufen: +49 30 0102277. Die Gebühr für eine Nacht beträgt 18,50 €, die dritte Nacht ist frei.`,
      `„Größere Gäste müssen früher grüßen“, sagt Hafenmeisterin Käthe Böhm. Ist Kai Nr. 7 noch gesperrt? Ja: bis Freitag, denn der Kran (Baujahr 1968) wird gestrichen. Übrigens zählt das Amt rund 2300 Boote im Jahr; Schlüssel gibt es am Empfang.`,
    ],
    poster: ["Hafentag", "Samstag, 14. Juni 2025", "Boote, Musik & frischer Fisch", "Eintritt frei ab 10:30 Uhr"],
    screen: [
      ["Einstellungen", "Sprache", "Hilfe"],
      ["Benutzername", "Jörg Weiß"],
      ["Kopie per E-Mail senden", "Immer"],
      ["Freier Platz", "12,4 GB von 64 GB"],
      ["Letzte Sicherung", "Heute, 09:47"],
      ["Abbrechen", "Änderungen speichern"],
    ],
  },
  fr: {
    page: [
      `Le bureau du port a déménagé dans l'ancienne douane le 12 mai 2025. Les navires s'annoncent par radio sur le canal 14 ; les petits bateaux peuvent appeler le +33 1 99 00 22 77. La nuit coûte 18,50 €, la troisième est gratuite.`,
      `« Nous comptons environ 2300 bateaux par an », dit la maîtresse du port, Hélène Lefèvre. Le quai n° 7 est-il encore fermé ? Oui : jusqu'à vendredi, car la grue (bâtie en 1968) est repeinte. Où êtes-vous ? Les clés sont à l'accueil, bien sûr.`,
    ],
    poster: ["Fête du port", "Samedi 14 juin 2025", "Bateaux, musique et poisson", "Entrée libre dès 10:30"],
    screen: [
      ["Réglages", "Langue", "Aide"],
      ["Nom d'utilisateur", "Zoé Lefèvre"],
      ["Envoyer une copie par courriel", "Toujours"],
      ["Espace libre", "12,4 Go sur 64 Go"],
      ["Dernière sauvegarde", "Aujourd'hui, 09:47"],
      ["Annuler", "Enregistrer"],
    ],
  },
  es: {
    page: [
      `La oficina del puerto se mudó a la antigua aduana el 12 de mayo de 2025. Los barcos avisan por radio en el canal 14; los pequeños pueden llamar al +34 910 00 22 77. ¿Cuánto cuesta una noche? Son 18,50 €, y la tercera no se paga.`,
      `«Contamos unos 2300 barcos al año», dice la capitana del puerto, Begoña Núñez. ¿Sigue cerrado el muelle 7? Sí: hasta el viernes, porque se está pintando la grúa (construida en 1968). ¡Qué día tan bonito! Las llaves están en recepción.`,
    ],
    poster: [
      "Día del Puerto",
      "Sábado, 14 de junio de 2025",
      "Barcos, música y pescado",
      "Entrada libre desde las 10:30",
    ],
    screen: [
      ["Ajustes", "Idioma", "Ayuda"],
      ["Nombre de usuario", "Begoña Núñez"],
      ["Enviar una copia por correo", "Siempre"],
      ["Espacio libre", "12,4 GB de 64 GB"],
      ["Última copia", "Hoy, 09:47"],
      ["Cancelar", "Guardar cambios"],
    ],
  },
  it: {
    page: [
      `L'ufficio del porto si è trasferito nella vecchia dogana il 12 maggio 2025. Le navi si annunciano via radio sul canale 14; le barche piccole possono chiamare il +39 06 0010 2277. Una notte costa 18,50 €, la terza è gratuita.`,
      `«Contiamo circa 2300 barche all'anno», dice il comandante del porto, Nicolò Però. Il molo n. 7 è ancora chiuso? Sì: fino a venerdì, perché la gru (costruita nel 1968) viene ridipinta. Così c'è più quiete; le chiavi sono all'ingresso.`,
    ],
    poster: ["Festa del porto", "Sabato 14 giugno 2025", "Barche, musica e pesce", "Ingresso libero dalle 10:30"],
    screen: [
      ["Impostazioni", "Lingua", "Aiuto"],
      ["Nome utente", "Nicolò Però"],
      ["Invia una copia per posta", "Sempre"],
      ["Spazio libero", "12,4 GB su 64 GB"],
      ["Ultima copia", "Oggi, 09:47"],
      ["Annulla", "Salva le modifiche"],
    ],
  },
  pt: {
    page: [
      `O escritório do porto mudou-se para a antiga alfândega em 12 de maio de 2025. Os navios avisam por rádio no canal 14; os barcos pequenos podem ligar para +351 210 002 277. Uma noite custa 18,50 €, e a terceira não se paga.`,
      `"Contamos cerca de 2300 barcos por ano", diz a capitã do porto, Conceição Magalhães. O cais n.º 7 ainda está fechado? Sim: até sexta-feira, porque a grua (construída em 1968) está a ser pintada. Às vezes há música; as chaves estão na receção.`,
    ],
    poster: ["Dia do Porto", "Sábado, 14 de junho de 2025", "Barcos, música e peixe", "Entrada livre às 10:30"],
    screen: [
      ["Definições", "Idioma", "Ajuda"],
      ["Nome de utilizador", "João Magalhães"],
      ["Enviar uma cópia por correio", "Sempre"],
      ["Espaço livre", "12,4 GB de 64 GB"],
      ["Última cópia", "Hoje, 09:47"],
      ["Cancelar", "Guardar alterações"],
    ],
  },
  uk: {
    page: [
      `Портова контора переїхала до старої будівлі митниці 12 травня 2025 року. Судна повідомляють про себе по радіо на каналі 14, малі човни можуть зателефонувати +380 (44) 000-22-77. Ніч стоянки коштує 850 гривень, третя ніч безкоштовна.`,
      `«За рік приходить близько 2300 суден», — каже капітанка порту Ївга Ґалаґан. Чи закритий ще причал № 7? Так: до п'ятниці, бо кран (збудований 1968 року) фарбують. Оголошення висить біля входу, ключі видає черговий.`,
    ],
    poster: ["День порту", "Субота, 14 червня 2025", "Човни, музика і риба", "Вхід вільний з 10:30"],
    screen: [
      ["Налаштування", "Мова", "Довідка"],
      ["Ім'я користувача", "Юлія Коваль"],
      ["Надсилати копію поштою", "Завжди"],
      ["Вільно", "12,4 ГБ із 64 ГБ"],
      ["Остання копія", "Сьогодні, 09:47"],
      ["Скасувати", "Зберегти зміни"],
    ],
  },
  zh: {
    page: [
      `港口办公室于2025年5月12日搬进了旧海关大楼。船只通过无线电第14频道报到，小船可以拨打电话010-5550-2277。停泊一晚收费85元，第三晚免费。`,
      `港务长王女士说：“我们每年接待大约2300艘船。”七号码头还关闭吗？是的，要到星期五，因为1968年建造的起重机正在重新刷漆。请到门口的服务台领取钥匙，并登记姓名和船号。`,
    ],
    poster: ["港口开放日", "2025年6月14日星期六", "小船、音乐和鲜鱼", "上午10:30起免费入场"],
    screen: [
      ["设置", "语言", "帮助"],
      ["用户名称", "王小明"],
      ["通过邮件发送副本", "总是"],
      ["可用空间", "还有12.4吉字节"],
      ["最近备份", "今天09:47"],
      ["取消", "保存修改"],
    ],
  },
  ja: {
    page: [
      `港の事務所は2025年5月12日に古い税関の建物へ移りました。船は無線の14チャンネルで連絡し、小さなボートは電話03-5550-2277にかけることができます。一泊の料金は850円で、三泊目は無料です。`,
      `「一年におよそ2300隻の船が来ます」と港長の山田さんは言います。七番の岸壁はまだ閉まっていますか。はい、金曜日までです。1968年に作られたクレーンを塗り直しているからです。鍵は入口の受付で受け取ってください。`,
    ],
    poster: ["みなと祭り", "2025年6月14日土曜日", "ボートと音楽と新鮮な魚", "入場無料、午前10:30から"],
    screen: [
      ["設定", "言語", "ヘルプ"],
      ["利用者の名前", "山田花子"],
      ["メールで控えを送る", "いつも"],
      ["空き容量", "残り12.4ギガ"],
      ["最後の保存", "今日09:47"],
      ["取り消し", "変更を保存"],
    ],
  },
  ko: {
    page: [
      `항구 사무소는 2025년 5월 12일에 옛 세관 건물로 이사했습니다. 배는 무선 14번 채널로 연락하고, 작은 보트는 전화 02-5550-2277로 걸 수 있습니다. 하룻밤 요금은 8,500원이고 셋째 날 밤은 무료입니다.`,
      `"일 년에 약 2,300척의 배가 들어옵니다"라고 항구장 김민지 씨는 말합니다. 7번 부두는 아직 닫혀 있나요? 네, 금요일까지입니다. 1968년에 만든 기중기를 다시 칠하고 있기 때문입니다. 열쇠는 입구 안내소에서 받으세요.`,
    ],
    poster: ["항구의 날", "2025년 6월 14일 토요일", "보트와 음악, 신선한 생선", "오전 10:30부터 무료 입장"],
    screen: [
      ["설정", "언어", "도움말"],
      ["사용자 이름", "김민지"],
      ["전자 우편으로 사본 보내기", "항상"],
      ["남은 공간", "12.4 기가바이트"],
      ["마지막 저장", "오늘 09:47"],
      ["취소", "변경 내용 저장"],
    ],
  },
  ar: {
    page: [
      `انتقل مكتب الميناء إلى مبنى الجمارك القديم في 12 مايو 2025. تبلغ السفن عن وصولها بالراديو على القناة 14، ويمكن للقوارب الصغيرة أن تتصل بالمكتب. رسم الليلة الواحدة 85 دينارا، والليلة الثالثة مجانية.`,
      `تقول مديرة الميناء ليلى حداد: نستقبل كل عام نحو 2300 قارب. هل ما زال الرصيف رقم 7 مغلقا؟ نعم، حتى يوم الجمعة، لأن الرافعة التي بنيت عام 1968 يعاد طلاؤها. المفاتيح عند موظف الاستقبال قرب الباب.`,
    ],
    poster: ["يوم الميناء", "السبت 14 يونيو 2025", "قوارب وموسيقى وسمك طازج", "الدخول مجاني للجميع"],
    screen: [
      ["الإعدادات", "اللغة", "مساعدة"],
      ["اسم المستخدم", "ليلى حداد"],
      ["إرسال نسخة بالبريد", "دائما"],
      ["المساحة الحرة", "بقي نصف القرص"],
      ["آخر نسخة", "اليوم صباحا"],
      ["إلغاء", "حفظ التغييرات"],
    ],
  },
};

export const LANGUAGES = Object.keys(TEXTS);

/** Written without spaces: what counts as a word is the character. */
export function isUnspaced(language) {
  return language === "zh" || language === "ja";
}
