"""Invented names from many countries, so that no parser learns a few names by heart."""

from __future__ import annotations

from functools import cache
from random import Random

from anyascii import anyascii
from faker import Faker

# Locales in Latin letters, and those whose letters are turned into Latin ones.
LATIN = (
    "en_US en_GB en_IN en_NG en_KE de_DE fr_FR es_ES es_MX it_IT pl_PL tr_TR hr_HR no_NO sv_SE da_DK fi_FI nl_NL pt_BR pt_PT ro_RO "
    "cs_CZ sk_SK sl_SI hu_HU et_EE lv_LV lt_LT id_ID az_AZ uz_UZ ha_NG yo_NG"
).split()
OTHERS = "ru_RU uk_UA bg_BG mk_MK ka_GE hy_AM el_GR zh_CN ko_KR".split()
FAMILY_FIRST = ("zh_CN", "ko_KR")
# Arabic and Persian script has no vowels to read: these are written out.
ARABIC_GIVEN = (
    "Mohammed Ahmed Ali Hassan Hussein Omar Khalid Saeed Abdullah Ibrahim Yusuf Mahmoud Mustafa Tariq Faisal Salman Nasser Hamad "
    "Sultan Rashid Bandar Turki Walid Karim Jamal Sami Ziad Fouad Amir Reza Javad Hossein Mohsen Mehdi Abbas Farid Habib Kamal "
    "Osama Adel Bashar Riad Salah Nabil Anwar Rafik Samir Marwan Fahd Majid Layla Fatima Aisha Maryam"
).split()
ARABIC_FAMILY = (
    "Haddad Khoury Mansour Saleh Hamdan Rahimi Karimi Hosseini Ahmadi Mousavi Ghani Karzai Mazrouei Dosari Otaibi Ghamdi Zahrani "
    "Harbi Qahtani Shammari Sisi Sawy Tantawi Hashemi Jafari Soleimani Rezaei Najafi Maliki Jubouri Abadi Hakim Barzani Talabani "
    "Aoun Mikati Hariri Jumblatt Bitar Atassi Makhlouf Sharif Qureshi Bajwa Raheel Munir Siddiqui Chowdhury Rahman Hossain "
    "Belkacem Bouazizi Benali Chengriha Gaid Messahel Bourita Alaoui Sabah Thani Attiyah Khalifa Busaidi Badr"
).split()
EACH = 300


@cache
def _people() -> tuple[list[tuple[str, ...]], ...]:
    """Full names, locale by locale."""
    arabic: list[tuple[str, ...]] = [(given, family) for given in ARABIC_GIVEN for family in ARABIC_FAMILY]
    return (*map(_drawn, (*LATIN, *OTHERS)), arabic)


def _drawn(locale: str) -> list[tuple[str, ...]]:
    source = Faker(locale)
    source.seed_instance(EACH)
    drawn = [(_latin(source.first_name_male()), _latin(source.last_name_male())) for _ in range(EACH)]
    kept = [name for name in drawn if all(word.isalpha() and len(word) > 1 for word in name)]
    return [name[:: -1 if locale in FAMILY_FIRST else 1] for name in kept]


def _latin(name: str) -> str:
    return name if all(ord(letter) < 0x250 for letter in name) else anyascii(name).capitalize()


def full(random: Random) -> tuple[str, ...]:
    """A given and a family name, in the order of the country."""
    return random.choice(random.choice(_people()))


def surname(random: Random) -> str:
    """A family name alone."""
    return full(random)[-1]
