package org.officeflow.onboarding.preboarding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.officeflow.language.Language;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.Paper;
import org.officeflow.onboarding.preboarding.WelcomeDesk;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** What stands in the form, in groups of fields. */
@Component
class FormPage {

    private static final Map<String, List<Detail>> GROUPS = Map.of(
            "about-you", List.of(Detail.PREFERRED_NAME, Detail.DATE_OF_BIRTH),
            "reach-you", List.of(Detail.STREET, Detail.POSTAL_CODE, Detail.CITY, Detail.COUNTRY, Detail.PHONE),
            "emergency", List.of(Detail.EMERGENCY_NAME, Detail.EMERGENCY_PHONE),
            "bank", List.of(Detail.IBAN, Detail.ACCOUNT_HOLDER),
            "work", List.of(Detail.NEEDS, Detail.WISHES));

    private static final List<String> ORDER = List.of("about-you", "reach-you", "emergency", "bank", "work");

    private static final List<Detail> EXPLAINED =
            List.of(Detail.PREFERRED_NAME, Detail.IBAN, Detail.NEEDS, Detail.WISHES);

    private final WorkingCalendars calendars;

    FormPage(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** Fields under one heading. */
    public record Fieldset(String key, List<Field> fields) {}

    /**
     * One field.
     *
     * @param type how a browser should ask for it
     * @param complete what a browser may fill in by itself
     * @param fault what is wrong with it; empty for nothing
     */
    public record Field(
            String key,
            String type,
            String complete,
            int longest,
            String value,
            String fault,
            boolean needed,
            boolean explained) {}

    /** A paper that has come in. */
    public record Kept(String id, String kind, String fileName) {}

    /** A country to choose. */
    public record Country(String code, String name) {}

    Map<String, ?> model(
            WelcomeDesk.View view,
            Language language,
            Map<String, String> written,
            Map<String, String> faults,
            String notice) {
        var one = view.onboarding();
        var asked = Detail.of(one.contract());
        var fieldsets = new ArrayList<Fieldset>();
        for (var group : ORDER) {
            var fields = GROUPS.getOrDefault(group, List.of()).stream()
                    .filter(asked::contains)
                    .map(detail -> field(detail, view, written, faults))
                    .toList();
            if (!fields.isEmpty()) {
                fieldsets.add(new Fieldset(group, fields));
            }
        }
        var zone = calendars.of(one.site()).zone();
        return Map.of(
                "name", one.name(),
                "starts", language.day(one.startsOn()),
                "until", language.moment(view.until().atZone(zone)),
                "because",
                        view.given().sentBackBecause() == null
                                ? ""
                                : view.given().sentBackBecause(),
                "notice", notice,
                "fieldsets", fieldsets,
                "countries", countries(language),
                "papers", Paper.of(one.contract()).stream().map(Paper::key).toList(),
                "kept",
                        view.papers().stream()
                                .map(paper -> new Kept(paper.id().toString(), paper.kind(), paper.fileName()))
                                .toList());
    }

    private static Field field(
            Detail detail, WelcomeDesk.View view, Map<String, String> written, Map<String, String> faults) {
        var kept = view.given().details().getOrDefault(detail, detail == Detail.COUNTRY ? "NL" : "");
        return new Field(
                detail.key(),
                type(detail),
                complete(detail),
                detail.longest(),
                written.getOrDefault(detail.key(), kept),
                faults.getOrDefault(detail.key(), ""),
                detail.isNeeded(),
                EXPLAINED.contains(detail));
    }

    private static String type(Detail detail) {
        return switch (detail) {
            case DATE_OF_BIRTH -> "date";
            case PHONE, EMERGENCY_PHONE -> "tel";
            case COUNTRY -> "country";
            case NEEDS, WISHES -> "long";
            default -> "text";
        };
    }

    /** As HTML names it (WCAG 2.2, success criterion 1.3.5). */
    private static String complete(Detail detail) {
        return switch (detail) {
            case PREFERRED_NAME -> "nickname";
            case DATE_OF_BIRTH -> "bday";
            case STREET -> "street-address";
            case POSTAL_CODE -> "postal-code";
            case CITY -> "address-level2";
            case COUNTRY -> "country";
            case PHONE -> "tel";
            case EMERGENCY_NAME, EMERGENCY_PHONE, IBAN, ACCOUNT_HOLDER, NEEDS, WISHES -> "off";
        };
    }

    private static List<Country> countries(Language language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale())))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }
}
