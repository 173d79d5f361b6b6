package org.officeflow.onboarding.preboarding.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.Link;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.process.OnboardingFacts;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** What human resources see of a link while its details have not come in. */
@Component
class FollowDetailsFacts implements FormFacts {

    private static final Words WORDS = Words.of("preboarding");

    private final OnboardingFacts facts;
    private final PreboardingDesk desk;
    private final WorkingCalendars calendars;

    FollowDetailsFacts(OnboardingFacts facts, PreboardingDesk desk, WorkingCalendars calendars) {
        this.facts = facts;
        this.desk = desk;
        this.calendars = calendars;
    }

    @Override
    public String formId() {
        return PreBoardingContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "link", () -> link(one),
                "facts", () -> facts.facts(one),
                "countries", FollowDetailsFacts::countries,
                "asksBank", () -> Detail.of(one.contract()).contains(Detail.IBAN),
                "asksBirth", () -> Detail.of(one.contract()).contains(Detail.DATE_OF_BIRTH));
    }

    private String link(Onboarding one) {
        return desk.newestLink(one.number()).map(link -> said(one, link)).orElseGet(() -> WORDS.say("link.none"));
    }

    private String said(Onboarding one, Link link) {
        var zone = calendars.of(one.site()).zone();
        var reader = Language.ofReader();
        var opened = link.openedAt() == null
                ? WORDS.say("link.not-opened")
                : WORDS.say("link.opened", reader.moment(link.openedAt().atZone(zone)));
        return WORDS.say(
                        "link.sent",
                        String.valueOf(one.privateEmail()),
                        reader.moment(link.sentAt().atZone(zone)),
                        reader.moment(link.expiresAt().atZone(zone)))
                + " " + opened;
    }

    private static List<Map<String, Object>> countries() {
        var locale = Language.ofReader().locale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.<String, Object>of(
                        "label", new Locale.Builder().setRegion(code).build().getDisplayCountry(locale), "value", code))
                .sorted(Comparator.comparing(country -> country.get("label").toString()))
                .toList();
    }
}
