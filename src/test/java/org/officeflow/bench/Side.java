package org.officeflow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One way to set up the engine under the same models, forms, tables and delegates.
 *
 * @param jvm options of the Java machine: ours come with the product ({@code pom.xml}, {@code Dockerfile}), stock has none
 * @param arguments what the application is started with
 * @param leftOut beans of ours that this side does without
 * @param answersAreVariables whether what people answer in a form becomes variables of the case, as the engine's own form service
 *     does it
 */
record Side(String name, List<String> jvm, List<String> arguments, List<String> leftOut, boolean answersAreVariables) {

    private static final String STOCK_SETTINGS = "--spring.config.location=classpath:/bench/stock.yaml";

    private static final String NO_AUTHORIZATION = "--camunda.bpm.authorization.enabled=false";
    private static final String NO_HISTORY = "--camunda.bpm.history-level=none";

    /** So that all sides fit into one server; four clients and eight jobs need no more. */
    private static final String FEW_CONNECTIONS = "--spring.datasource.hikari.maximum-pool-size=12";

    private static final String FORM_GUARD = "formGuardPlugin";
    private static final String SECURITY = "securityPlugin";
    private static final String HISTORY = "historyPlugin";
    private static final String VARIABLES = "variableGatePlugin";
    private static final String FEEL = "feelPlugin";
    private static final String JOBS = "promptJobsPlugin";

    /** All sides by name. */
    static final Map<String, Side> ALL = Map.ofEntries(
            side("stock", List.of(STOCK_SETTINGS), List.of(FORM_GUARD, SECURITY, HISTORY, VARIABLES, FEEL, JOBS), true),
            side("stock settings", List.of(STOCK_SETTINGS), List.of(FEEL, JOBS), false),
            side("office", List.of(), List.of(), false),
            side("no form guard", List.of(FEW_CONNECTIONS), List.of(FORM_GUARD), false),
            side("no authorization", List.of(FEW_CONNECTIONS, NO_AUTHORIZATION), List.of(), false),
            side("no history", List.of(FEW_CONNECTIONS, NO_HISTORY), List.of(), false),
            side("no safety", List.of(FEW_CONNECTIONS, NO_AUTHORIZATION, NO_HISTORY), List.of(FORM_GUARD), false));

    private static Map.Entry<String, Side> side(
            String name, List<String> arguments, List<String> leftOut, boolean answersAreVariables) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--officeflow.address=http://localhost",
                "--officeflow.demo.cases=false",
                "--logging.level.root=warn",
                "--logging.level.org.officeflow=warn"));
        var jvm = arguments.contains(STOCK_SETTINGS) ? List.<String>of() : List.of("-XX:+UseParallelGC");
        return Map.entry(name, new Side(name, jvm, List.copyOf(all), leftOut, answersAreVariables));
    }

    boolean guarded() {
        return !leftOut.contains(FORM_GUARD);
    }

    static Side named(String name) {
        var side = ALL.get(name);
        if (side == null) {
            throw new IllegalArgumentException("There is no side " + name + ", only "
                    + Arrays.toString(ALL.keySet().toArray()));
        }
        return side;
    }
}
