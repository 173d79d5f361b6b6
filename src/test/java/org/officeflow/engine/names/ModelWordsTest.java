package org.officeflow.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.language.Language;
import org.officeflow.language.WordFile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Every model says everything in Dutch, and what somebody wrote otherwise stays. */
class ModelWordsTest {

    private final ModelWords words = new ModelWords();

    @BeforeEach
    void aDutchReader() {
        reads("nl-NL");
    }

    @AfterEach
    void nobodyAsksAnyMore() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void everyNameAndRuleOfEveryModelIsThereInDutchAndNoneTooMany() {
        var english = ModelTexts.read();
        var dutch = WordFile.read("processes/nl.properties");
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(dutch.keySet());
        var faults = new ArrayList<String>();
        for (var key : keys) {
            if (dutch.getOrDefault(key, "").isBlank()) {
                faults.add("missing: " + key + "=" + english.get(key));
            } else if (!english.containsKey(key)) {
                faults.add("surplus: " + key);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(english)
                .containsEntry("absence.name", "Absence")
                .containsEntry("purchase-request.UserTask_FollowRequest", "Follow request")
                .containsEntry("determine-approvers.Rule_Finance", "Above 5,000 finance decides too.")
                .containsKey("absence.StartEvent_AbsencePlanned.documentation")
                .doesNotContainKey("purchase-request.Gateway_WithinBudget");
    }

    @Test
    void namesAndRulesAreSaidToWhoeverReadsThem() {
        assertThat(words.procedure("absence", "Absence")).isEqualTo("Afwezigheid");
        assertThat(words.step("absence", "UserTask_FollowAbsence", "Follow absence"))
                .isEqualTo("Afwezigheid volgen");
        assertThat(words.rule("determine-approvers", "Rule_Finance", "Above 5,000 finance decides too."))
                .isEqualTo("Boven 5.000 beslist ook financiën.");

        assertThat(words.ruleTold("determine-approvers", "Rule_Finance", "Above 5,000 finance decides too.")
                        .in(Language.DUTCH))
                .isEqualTo("Boven 5.000 beslist ook financiën.");

        reads("fr");
        assertThat(words.procedure("absence", "Absence")).isEqualTo("Absence");
    }

    @Test
    void whatAnAnalystHasWrittenOtherwiseSinceIsShownAsItIsWritten() {
        assertThat(words.procedure("absence", "Leave")).isEqualTo("Leave");
        assertThat(words.ruleTold("determine-approvers", "Rule_Finance", "Above 6,000 finance decides too.")
                        .in(Language.DUTCH))
                .isEqualTo("Above 6,000 finance decides too.");
        assertThat(words.step("absence", "UserTask_Another", "Follow absence")).isEqualTo("Follow absence");
        assertThat(words.rule("determine-approvers", "Rule_Finance", "Above 6,000 finance decides too."))
                .isEqualTo("Above 6,000 finance decides too.");
    }

    @Test
    void whatTheEngineAnswersIsSaidAndWhatItIsSentIsKeptAsItWasWritten() throws Exception {
        var json = new ObjectMapper();
        var kept =
                """
                {"_embedded": {
                  "task": [
                    {"name": "Decide on case", "taskDefinitionKey": "UserTask_DecideOnCase",
                     "processDefinitionId": "approval-round:2:17"},
                    {"name": "Ask the cook", "taskDefinitionKey": "UserTask_DecideOnCase",
                     "processDefinitionId": "approval-round:3:18"},
                    {"name": "Decide on case", "taskDefinitionKey": null, "processDefinitionId": null}],
                  "processDefinition": [{"key": "absence", "name": "Absence"}, {"key": "guest", "name": "Absence"}],
                  "filter": [{"resourceType": "Task", "name": "My tasks",
                     "properties": {"description": "Tasks that you or a colleague may take"}},
                     {"resourceType": "Task", "name": "Old tasks", "properties": {"description": "My tasks, old"}}],
                  "case": {"processDefinitionKey": "purchase-order", "processDefinitionName": "Purchase order"}}}""";
        var said = json.readTree(kept);
        new NamesInJson(words::said, words::saidOfList).replace(said);

        var embedded = said.path("_embedded");
        assertThat(embedded.path("task").findValuesAsText("name"))
                .containsExactly("Over zaak beslissen", "Ask the cook", "Decide on case");
        assertThat(embedded.path("processDefinition").findValuesAsText("name"))
                .containsExactly("Afwezigheid", "Absence");
        assertThat(embedded.path("filter").findValuesAsText("name")).containsExactly("Mijn taken", "Old tasks");
        assertThat(embedded.path("filter").findValuesAsText("description"))
                .containsExactly("Taken die jij of een collega kan oppakken", "My tasks, old");
        assertThat(embedded.path("case").path("processDefinitionName").asText()).isEqualTo("Bestelling");

        new NamesInJson(words::written, words::writtenOfList).replace(said);
        assertThat(said).isEqualTo(json.readTree(kept));
    }

    private static void reads(String language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
