package org.officeflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** We deliver the scripts that Tasklist 7.24 brings with a few places corrected. */
@Configuration
class TasklistRepairs implements WebMvcConfigurer {

    static final String SHIPPED = "/META-INF/resources/webjars/camunda/";

    private static final String TASKLIST = "app/tasklist/camunda-tasklist-bootstrap.js";
    private static final String LIBRARIES = "lib/deps.js";

    /** A place in a script, and what stands there when we deliver it. */
    record Repair(String script, String shipped, String delivered) {}

    /**
     * Tasklist takes the empty places that its form library leaves in the list of faults for faults: after one keystroke in a row of
     * a list, "Start" and "Complete" stay disabled for ever. Only a place that holds a message is a fault.
     */
    static final Repair FORMS_WITH_LISTS = new Repair(
            TASKLIST,
            "!!Object.keys(e.errors).length;h.notifyFormValidated(",
            "/\\[\"/.test(JSON.stringify(e.errors));h.notifyFormValidated(");

    /** What is due first stands on top, and among what has no due date the newest; Tasklist knows only the newest. */
    static final Repair DUE_FIRST = new Repair(
            TASKLIST,
            "r=l(\"sorting\");try{",
            "r=l(\"sorting\");r||c({sorting:r='[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},"
                    + "{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]'});try{");

    /** Every open window asked every ten seconds; one that somebody looks at asks every twenty, others not at all. */
    static final Repair CALM_REFRESH = new Repair(
            TASKLIST,
            "r.$root.$broadcast(\"refresh\")}),1e4)",
            "document.hidden||r.$root.$broadcast(\"refresh\")}),2e4)");

    /** In the calendar of a form the week begins on Monday, as it does here in every language. */
    static final Repair MONDAY_FIRST =
            new Repair(LIBRARIES, "firstDayOfWeek:0,ordinal:function", "firstDayOfWeek:1,ordinal:function");

    static final List<Repair> ALL = List.of(FORMS_WITH_LISTS, DUE_FIRST, CALM_REFRESH, MONDAY_FIRST);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var script : List.of(TASKLIST, LIBRARIES)) {
            registry.addResourceHandler("/camunda/" + folder(script) + "*.js")
                    .addResourceLocations("classpath:" + SHIPPED + folder(script))
                    .resourceChain(true)
                    .addTransformer(new Repairs(script));
        }
    }

    private static String folder(String script) {
        return script.substring(0, script.lastIndexOf('/') + 1);
    }

    /** Corrects those places of one script; what else lies beside it passes as it is. */
    record Repairs(String script) implements ResourceTransformer {

        @Override
        public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
                throws IOException {
            var next = chain.transform(request, resource);
            if (!script.endsWith("/" + next.getFilename())) {
                return next;
            }
            var text = new String(FileCopyUtils.copyToByteArray(next.getInputStream()), StandardCharsets.UTF_8);
            for (var repair : ALL) {
                if (repair.script.equals(script)) {
                    text = text.replace(repair.shipped, repair.delivered);
                }
            }
            return new TransformedResource(next, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
