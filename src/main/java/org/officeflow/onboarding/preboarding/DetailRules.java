package org.officeflow.onboarding.preboarding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Words;

/** Whether details can be true: nothing is kept that cannot be. */
final class DetailRules {

    private static final Words WORDS = Words.of("preboarding");

    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]*");
    private static final Pattern TEXT =
            Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]*(?:\\r?\\n[^\\p{Cntrl}\\u2028\\u2029]*)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,28}");
    private static final Pattern DUTCH_POSTAL_CODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}");
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    /** Nobody works younger (Arbeidstijdenwet, art. 3:2), and hardly anybody older. */
    private static final int YOUNGEST = 13;

    private static final int OLDEST = 100;

    private DetailRules() {}

    /** What people wrote, tidied up; what they left empty is not there. */
    static Map<Detail, String> tidy(Map<String, String> written, List<Detail> asked) {
        var details = new EnumMap<Detail, String>(Detail.class);
        for (var detail : asked) {
            var value = written.getOrDefault(detail.key(), "").strip();
            if (detail == Detail.IBAN) {
                value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            }
            if (!value.isEmpty()) {
                details.put(detail, value);
            }
        }
        return details;
    }

    /** What is wrong with what was written, said in this language; what is missing is not. */
    static Map<Detail, String> faults(Map<Detail, String> details, LocalDate today, Language language) {
        var faults = new EnumMap<Detail, String>(Detail.class);
        details.forEach((detail, value) -> {
            var fault = fault(detail, value, details, today);
            if (fault != null) {
                faults.put(detail, WORDS.say(language, "fault." + fault, detail.longest()));
            }
        });
        return faults;
    }

    /** The same, and what is missing. */
    static Map<Detail, String> faultsOfWhole(
            Map<Detail, String> details, List<Detail> asked, LocalDate today, Language language) {
        var faults = new EnumMap<Detail, String>(Detail.class);
        asked.stream()
                .filter(detail -> detail.isNeeded() && !details.containsKey(detail))
                .forEach(detail -> faults.put(detail, WORDS.say(language, "fault.missing")));
        faults.putAll(faults(details, today, language));
        return faults;
    }

    private static @Nullable String fault(Detail detail, String value, Map<Detail, String> all, LocalDate today) {
        if (value.length() > detail.longest()) {
            return "long";
        }
        var shape = detail == Detail.NEEDS || detail == Detail.WISHES ? TEXT : LINE;
        if (!shape.matcher(value).matches()) {
            return "text";
        }
        return switch (detail) {
            case DATE_OF_BIRTH -> birth(value, today);
            case PHONE, EMERGENCY_PHONE -> PHONE.matcher(value).matches() ? null : "phone";
            case COUNTRY -> COUNTRIES.contains(value) ? null : "country";
            case POSTAL_CODE ->
                !"NL".equals(all.get(Detail.COUNTRY))
                                || DUTCH_POSTAL_CODE.matcher(value).matches()
                        ? null
                        : "postal-code";
            case IBAN -> IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(value) ? null : "iban";
            default -> null;
        };
    }

    private static @Nullable String birth(String value, LocalDate today) {
        try {
            var day = LocalDate.parse(value);
            return day.isAfter(today.minusYears(YOUNGEST)) || day.isBefore(today.minusYears(OLDEST)) ? "birth" : null;
        } catch (DateTimeParseException e) {
            return "birth";
        }
    }
}
