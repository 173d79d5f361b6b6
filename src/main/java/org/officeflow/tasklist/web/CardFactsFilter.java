package org.officeflow.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import org.officeflow.tasklist.CardFacts;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes reference and subject of their cases beside the tasks of a list, where Tasklist asks for one: {@code "about":
 * {"reference": …, "subject": …}}. The list holds only what the person may read, and each task's case is known to who reads it.
 */
final class CardFactsFilter extends OncePerRequestFilter {

    private static final String HAL = "application/hal+json";

    private final CardFacts facts;
    private final ObjectMapper json;

    CardFactsFilter(CardFacts facts, ObjectMapper json) {
        this.facts = facts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/list");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        var type = kept.getContentType();
        if (kept.getStatus() == HttpServletResponse.SC_OK && type != null && type.startsWith(HAL)) {
            complete(kept);
        }
        kept.copyBodyToResponse();
    }

    private void complete(ContentCachingResponseWrapper kept) throws IOException {
        var list = json.readTree(kept.getContentAsByteArray());
        var tasks = list.path("_embedded").path("task");
        var instances = new LinkedHashSet<String>();
        for (var task : tasks) {
            if (task.path("processInstanceId").isTextual()) {
                instances.add(task.path("processInstanceId").textValue());
            }
        }
        if (instances.isEmpty()) {
            return;
        }
        var known = facts.of(instances);
        for (var task : tasks) {
            var fact = known.get(task.path("processInstanceId").asText());
            if (fact != null && task instanceof ObjectNode object) {
                object.set("about", json.<JsonNode>valueToTree(fact));
            }
        }
        kept.resetBuffer();
        kept.getOutputStream().write(json.writeValueAsBytes(list));
    }
}
