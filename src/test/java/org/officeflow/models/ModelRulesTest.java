package org.officeflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model, decision table, form and element template keeps the rules of the house, and every rule notices its breach. */
class ModelRulesTest {

    private static final House HOUSE = new House();
    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("files are called like their key", TableAndFormRules::filesAreCalledLikeTheirKey);
        RULES.put("file names are unique over all folders", TableAndFormRules::stemsAreUnique);
        RULES.put("Modeler is told the platform", TableAndFormRules::modelerKnowsThePlatform);
        RULES.put("processes say what they are and how long they are kept", DrawingRules::processesSayWhatTheyAre);
        RULES.put("ids say kind and meaning", DrawingRules::idsSayKindAndMeaning);
        RULES.put("codes are kebab-case", DrawingRules::codesAreKebabCase);
        RULES.put("nodes have names in the office's words", DrawingRules::nodesHaveNames);
        RULES.put("activities are verb and object", DrawingRules::activitiesAreVerbAndObject);
        RULES.put("events say what happened, timers how long", DrawingRules::eventsSayWhatHappened);
        RULES.put("gateways ask and flows answer", DrawingRules::gatewaysAskAndFlowsAnswer);
        RULES.put("the safe branch is the default", DrawingRules::theSafeBranchIsTheDefault);
        RULES.put("every node is reached and left", DrawingRules::everyNodeIsReachedAndLeft);
        RULES.put("everything is drawn", DrawingRules::everythingIsDrawn);
        RULES.put("nothing is hidden", ReferenceRules::nothingIsHidden);
        RULES.put("expressions read one variable", ReferenceRules::expressionsReadOneVariable);
        RULES.put("beans exist and are of the right kind", ReferenceRules::beansExistAndAreOfTheRightKind);
        RULES.put("services do something", ReferenceRules::servicesSayWhatTheyDo);
        RULES.put("called processes and tables exist", ReferenceRules::calledProcessesAndTablesExist);
        RULES.put("calls hand over what both sides know", ReferenceRules::callsHandOverWhatBothSidesKnow);
        RULES.put("forms exist and are bound to the deployment", ReferenceRules::formsExistAndAreBoundToTheDeployment);
        RULES.put("thrown codes are caught", ReferenceRules::thrownCodesAreCaught);
        RULES.put("no job stands between a click and its record", ReferenceRules::recordsAreNeverDeferred);
        RULES.put("contracts and models say the same", ReferenceRules::contractsAndModelsSayTheSame);
        RULES.put("tables can be read by a manager", TableAndFormRules::tablesCanBeRead);
        RULES.put("tables name roles that exist", TableAndFormRules::tablesNameRolesThatExist);
        RULES.put("tables read what the code hands them", TableAndFormRules::tablesReadWhatTheCodeHandsThem);
        RULES.put("forms can be shown", TableAndFormRules::formsCanBeShown);
        RULES.put("fields have keys, labels and limits", TableAndFormRules::fieldsHaveKeysLabelsAndLimits);
        RULES.put("forms show what the code hands them", TableAndFormRules::formsShowWhatTheCodeHandsThem);
        RULES.put("element templates can be offered and upgraded", TemplateRules::templatesCanBeOfferedAndUpgraded);
        RULES.put("element templates name what exists", TemplateRules::templatesNameWhatExists);
    }

    private static final String REQUEST = "processes/procurement/purchase-request.bpmn";
    private static final String ORDER = "processes/procurement/purchase-order.bpmn";
    private static final String ROUND = "processes/approval/approval-round.bpmn";
    private static final String TABLE = "processes/procurement/determine-approvers.dmn";
    private static final String OVERRUN = "processes/procurement/determine-overrun-approver.dmn";
    private static final String CONFLICTS = "processes/access/determine-conflicting-access.dmn";
    private static final String FORM = "forms/procurement/request-purchase.form";
    private static final String DECIDE = "forms/approval/decide-approval.form";
    private static final String TEMPLATE = ".camunda/element-templates/approval-round.json";
    private static final String GROUP_TASK = ".camunda/element-templates/group-task.json";

    private record Breach(String rule, String what, UnaryOperator<ModelFiles> change) {}

    private static Breach breach(String rule, String path, String from, String to) {
        return new Breach(rule, from + " -> " + to, files -> files.changed(path, from, to));
    }

    private static Breach renamed(String rule, String path, String from, String to) {
        return new Breach(rule, "every " + from + " -> " + to, files -> files.renamed(path, from, to));
    }

    private static Stream<Breach> breaches() {
        return Stream.of(
                breach(
                        "files are called like their key",
                        REQUEST,
                        "process id=\"purchase-request\"",
                        "process id=\"purchase\""),
                breach(
                        "files are called like their key",
                        OVERRUN,
                        "decision id=\"determine-overrun-approver\"",
                        "decision id=\"overrun\""),
                breach("files are called like their key", FORM, "\"id\": \"request-purchase\"", "\"id\": \"request\""),
                breach("files are called like their key", TEMPLATE, "officeflow.approval-round", "officeflow.round"),
                new Breach(
                        "file names are unique over all folders",
                        "a second order",
                        files -> files.copied(ORDER, "processes/inventory/purchase-order.bpmn")),
                new Breach(
                        "file names are unique over all folders",
                        "a form among the processes",
                        files -> files.copied(FORM, "processes/procurement/other.form")),
                new Breach(
                        "file names are unique over all folders",
                        "Dutch words in a folder of their own",
                        files -> files.copied("forms/nl.properties", "forms/procurement/nl-too.properties")),
                breach(
                        "Modeler is told the platform",
                        ORDER,
                        "executionPlatformVersion=\"7.24.0\"",
                        "executionPlatformVersion=\"8.6.0\""),
                breach(
                        "processes say what they are and how long they are kept",
                        ORDER,
                        "camunda:historyTimeToLive=\"P3650D\"",
                        ""),
                breach(
                        "processes say what they are and how long they are kept",
                        ORDER,
                        "camunda:isStartableInTasklist=\"false\"",
                        ""),
                renamed("ids say kind and meaning", ORDER, "ServiceTask_SendOrder", "Activity_0k3x9zq"),
                breach(
                        "ids say kind and meaning",
                        ORDER,
                        "sequenceFlow id=\"Flow_OrderWanted_CheckSupplier\"",
                        "sequenceFlow id=\"Flow_1a2b3c4\""),
                breach("ids say kind and meaning", REQUEST, "error id=\"Error_ChangeWanted\"", "error id=\"Error_1\""),
                breach("codes are kebab-case", REQUEST, "errorCode=\"change-wanted\"", "errorCode=\"ChangeWanted\""),
                breach("nodes have names in the office's words", ORDER, "name=\"Send order to supplier\"", ""),
                breach(
                        "nodes have names in the office's words",
                        ORDER,
                        "Send order to supplier",
                        "Start order process"),
                breach("activities are verb and object", ORDER, "name=\"Create order\"", "name=\"Order\""),
                breach("activities are verb and object", ORDER, "name=\"Create order\"", "name=\"Creation of order\""),
                breach(
                        "events say what happened, timers how long",
                        ORDER,
                        "name=\"Order sent\"",
                        "name=\"Send order\""),
                breach(
                        "events say what happened, timers how long",
                        ORDER,
                        "name=\"5 working days\"",
                        "name=\"Overdue\""),
                breach("events say what happened, timers how long", ROUND, ">P30D<", ">P31D<"),
                breach("events say what happened, timers how long", ROUND, ">${remindAt}<", ">2026-01-01T00:00:00<"),
                breach("gateways ask and flows answer", ORDER, "May we order from this supplier?", "Supplier check"),
                breach("gateways ask and flows answer", ORDER, "name=\"Yes\"", ""),
                breach("gateways ask and flows answer", ORDER, "name=\"Yes\"", "name=\"No\""),
                breach("the safe branch is the default", ORDER, " default=\"Flow_SupplierCleared_ClearSupplier\"", ""),
                breach(
                        "the safe branch is the default",
                        ORDER,
                        "default=\"Flow_SupplierCleared_ClearSupplier\"",
                        "default=\"Flow_SupplierCleared_CreateOrder\""),
                breach("the safe branch is the default", ROUND, "name=\"Rejected\"", "name=\"Approved\""),
                breach(
                        "every node is reached and left",
                        ORDER,
                        "targetRef=\"ServiceTask_SendOrder\"",
                        "targetRef=\"EndEvent_OrderSent\""),
                breach(
                        "everything is drawn",
                        ORDER,
                        "bpmnElement=\"ServiceTask_SendOrder\"",
                        "bpmnElement=\"ServiceTask_CreateOrder\""),
                breach(
                        "everything is drawn",
                        ORDER,
                        "bpmnElement=\"Flow_CreateOrder_SendOrder\"",
                        "bpmnElement=\"Flow_SendOrder_OrderSent\""),
                breach(
                        "nothing is hidden",
                        ORDER,
                        "camunda:delegateExpression=\"${createOrder}\"",
                        "camunda:class=\"org.officeflow.CreateOrder\""),
                breach(
                        "nothing is hidden",
                        ORDER,
                        "camunda:delegateExpression=\"${createOrder}\"",
                        "camunda:expression=\"${createOrder}\""),
                breach(
                        "nothing is hidden",
                        ORDER,
                        "camunda:formRef=\"clear-supplier\"",
                        "camunda:formKey=\"embedded:app:clear.html\""),
                breach(
                        "nothing is hidden",
                        ROUND,
                        "delegateExpression=\"${offerDecision}\" />",
                        "><camunda:script scriptFormat=\"js\">x</camunda:script></camunda:taskListener>"),
                breach(
                        "expressions read one variable",
                        ORDER,
                        ">${supplierCleared}<",
                        ">${supplierCleared &amp;&amp; emergency}<"),
                breach("expressions read one variable", ORDER, ">${supplierCleared}<", ">${amount + 1 == 2}<"),
                breach(
                        "expressions read one variable",
                        ORDER,
                        "camunda:dueDate=\"${supplierDueAt}\"",
                        "camunda:dueDate=\"${dateTime().plusDays(5)}\""),
                breach("beans exist and are of the right kind", ORDER, "${sendOrder}", "${sendTheOrder}"),
                breach("beans exist and are of the right kind", ORDER, "${sendOrder}", "${recordSupplierClearing}"),
                breach(
                        "beans exist and are of the right kind",
                        ORDER,
                        "${recordSupplierClearing}",
                        "${provideRuleFacts}"),
                breach("services do something", ORDER, "camunda:delegateExpression=\"${sendOrder}\"", ""),
                breach(
                        "called processes and tables exist",
                        REQUEST,
                        "calledElement=\"purchase-order\"",
                        "calledElement=\"order\""),
                breach(
                        "called processes and tables exist",
                        REQUEST,
                        "decisionRef=\"determine-overrun-approver\"",
                        "decisionRef=\"overrun\""),
                breach(
                        "called processes and tables exist",
                        REQUEST,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        ""),
                new Breach(
                        "called processes and tables exist",
                        "a table that nobody asks",
                        files -> files.copied(CONFLICTS, "processes/access/determine-something.dmn")),
                new Breach(
                        "called processes and tables exist",
                        "no table of conflicting accesses",
                        files -> files.without(CONFLICTS)),
                breach("calls hand over what both sides know", REQUEST, "target=\"approvalRound\"", "target=\"round\""),
                breach(
                        "calls hand over what both sides know",
                        REQUEST,
                        "out source=\"approvalOutcome\"",
                        "out source=\"outcome\""),
                breach(
                        "calls hand over what both sides know",
                        REQUEST,
                        "<camunda:in source=\"requester\" target=\"requester\" />",
                        "<camunda:in variables=\"all\" />"),
                breach(
                        "forms exist and are bound to the deployment",
                        ORDER,
                        "formRef=\"clear-supplier\"",
                        "formRef=\"clear\""),
                breach(
                        "forms exist and are bound to the deployment",
                        ORDER,
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\""),
                breach(
                        "forms exist and are bound to the deployment",
                        ORDER,
                        "formRef=\"clear-supplier\"",
                        "formRef=\"request-purchase\""),
                breach(
                        "thrown codes are caught",
                        REQUEST,
                        "<bpmn:errorEventDefinition errorRef=\"Error_ChangeWanted\" />\n    </bpmn:boundaryEvent>",
                        "<bpmn:errorEventDefinition errorRef=\"Error_RequestClosed\" />\n    </bpmn:boundaryEvent>"),
                breach(
                        "thrown codes are caught",
                        REQUEST,
                        "<bpmn:error id=\"Error_ChangeWanted\"",
                        "<bpmn:error id=\"Error_NeverThrown\" errorCode=\"never-thrown\" /><bpmn:error id=\"Error_ChangeWanted\""),
                breach(
                        "no job stands between a click and its record",
                        REQUEST,
                        "camunda:delegateExpression=\"${registerRequest}\"",
                        "camunda:delegateExpression=\"${registerRequest}\" camunda:asyncBefore=\"true\""),
                breach(
                        "contracts and models say the same",
                        REQUEST,
                        "errorCode=\"change-wanted\"",
                        "errorCode=\"change-asked\""),
                breach("contracts and models say the same", ORDER, ">${supplierCleared}<", ">${supplierIsFine}<"),
                renamed("contracts and models say the same", ROUND, "UserTask_DecideOnCase", "UserTask_Decide"),
                renamed("contracts and models say the same", ORDER, "${supplierDueAt}", "${supplierCleared}"),
                breach("tables can be read by a manager", TABLE, "Rule order and not unique", "Rule order"),
                breach(
                        "tables can be read by a manager",
                        TABLE,
                        "<description>Above 250 the line manager decides.</description>",
                        ""),
                breach("tables can be read by a manager", TABLE, "label=\"Category\"", ""),
                breach(
                        "tables can be read by a manager",
                        TABLE,
                        "rule id=\"Rule_Finance\"",
                        "rule id=\"DecisionRule_0abc12d\""),
                breach("tables can be read by a manager", TABLE, "camunda:historyTimeToLive=\"P3650D\"", ""),
                breach("tables name roles that exist", TABLE, "\"finance\"", "\"controlling\""),
                breach(
                        "tables read what the code hands them",
                        TABLE,
                        "<text>decisiveAmount</text>",
                        "<text>amountThatCounts</text>"),
                breach(
                        "tables read what the code hands them",
                        CONFLICTS,
                        "<text>heldAccess</text>",
                        "<text>accessBefore</text>"),
                breach("forms can be shown", FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
                breach("forms can be shown", FORM, "\"7.22.0\"", "\"7.24.0\""),
                breach("forms can be shown", FORM, "\"type\": \"checkbox\"", "\"type\": \"filepicker\""),
                breach("forms can be shown", FORM, "\"disableCollapse\": true", "\"disableCollapse\": false"),
                breach("forms can be shown", FORM, "Field_costCentre", "Field_subject"),
                breach("fields have keys, labels and limits", FORM, "\"key\": \"costCentre\"", "\"key\": \"subject\""),
                breach("fields have keys, labels and limits", FORM, "\"maxLength\": 120", "\"minLength\": 1"),
                breach("fields have keys, labels and limits", FORM, "\"label\": \"Cost centre\",", ""),
                breach("fields have keys, labels and limits", FORM, "\"max\": 1000000", "\"increment\": 1"),
                breach(
                        "forms show what the code hands them",
                        FORM,
                        "\"valuesKey\": \"costCentres\"",
                        "\"valuesKey\": \"departments\""),
                breach(
                        "forms show what the code hands them",
                        DECIDE,
                        "\"dataSource\": \"=facts\"",
                        "\"dataSource\": \"=factsOfTheCase\""),
                breach("forms show what the code hands them", DECIDE, "{{title}}", "{{headline}}"),
                breach("forms show what the code hands them", DECIDE, "\"key\": \"fact\"", "\"key\": \"factoid\""),
                breach(
                        "element templates can be offered and upgraded",
                        TEMPLATE,
                        "\"version\": 1",
                        "\"version\": \"1.0\""),
                breach(
                        "element templates can be offered and upgraded",
                        TEMPLATE,
                        "\"bpmn:Task\", \"bpmn:CallActivity\"",
                        ""),
                breach(
                        "element templates can be offered and upgraded",
                        TEMPLATE,
                        "camunda:in:businessKey",
                        "camunda:businessKey"),
                breach(
                        "element templates name what exists",
                        TEMPLATE,
                        "\"value\": \"approval-round\"",
                        "\"value\": \"approval\""),
                breach(
                        "element templates name what exists",
                        TEMPLATE,
                        "\"target\": \"requester\"",
                        "\"target\": \"asker\""),
                breach(
                        "element templates name what exists",
                        TEMPLATE,
                        "camunda:in:businessKey",
                        "camunda:inputParameter"),
                breach(
                        "element templates name what exists",
                        GROUP_TASK,
                        "\"value\": \"office\" }",
                        "\"value\": \"offices\" }"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsKept() {
        var shipped = ModelFiles.shipped();
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(faults(rule.getValue(), shipped))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyBreachIsNoticed() {
        var shipped = ModelFiles.shipped();
        return breaches()
                .map(breach -> DynamicTest.dynamicTest(breach.rule() + ": " + breach.what(), () -> assertThat(
                                faults(RULES.get(breach.rule()), breach.change().apply(shipped)))
                        .hasSizeGreaterThan(
                                faults(RULES.get(breach.rule()), shipped).size())));
    }

    @Test
    void everyRuleHasABreach() {
        assertThat(RULES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        breaches().map(Breach::rule).distinct().toList());
    }

    @Test
    void theHouseHasModelsAtAll() {
        assertThat(ModelFiles.shipped().paths())
                .contains(REQUEST, ORDER, ROUND, TABLE, OVERRUN, FORM, DECIDE, TEMPLATE, GROUP_TASK);
    }

    private static List<String> faults(Rule rule, ModelFiles files) {
        var faults = new ArrayList<String>();
        rule.check(files, HOUSE, faults::add);
        return faults;
    }
}
