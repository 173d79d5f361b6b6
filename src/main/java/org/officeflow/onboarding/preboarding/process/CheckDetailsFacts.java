package org.officeflow.onboarding.preboarding.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.HandedInPapers;
import org.officeflow.onboarding.preboarding.Paper;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.process.OnboardingFacts;
import org.springframework.stereotype.Component;

/** What human resources check: everything that the new colleague told. */
@Component
class CheckDetailsFacts implements FormFacts {

    private static final Words WORDS = Words.of("preboarding");

    private final OnboardingFacts facts;
    private final PreboardingDesk desk;
    private final HandedInPapers papers;

    CheckDetailsFacts(OnboardingFacts facts, PreboardingDesk desk, HandedInPapers papers) {
        this.facts = facts;
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public String formId() {
        return PreBoardingContract.CHECK_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "details", () -> details(one),
                "papers",
                        () -> papers.of(one.number()).stream()
                                .map(paper -> Map.<String, Object>of(
                                        "paper",
                                        Paper.ofKey(paper.kind())
                                                .map(Paper::said)
                                                .orElse(""),
                                        "file",
                                        paper.fileName()))
                                .toList(),
                "missing", () -> missing(one));
    }

    private List<Map<String, Object>> details(Onboarding one) {
        var given = desk.find(one.number()).orElseThrow().details();
        return Detail.of(one.contract()).stream()
                .map(detail -> Map.<String, Object>of(
                        "fact",
                        detail.said(),
                        "value",
                        Optional.ofNullable(given.get(detail)).orElse("")))
                .toList();
    }

    private String missing(Onboarding one) {
        var missing = papers.missing(one.number()).stream().map(Paper::said).collect(Collectors.joining(", "));
        return missing.isEmpty() ? WORDS.say("papers.complete") : WORDS.say("papers.missing", missing);
    }
}
